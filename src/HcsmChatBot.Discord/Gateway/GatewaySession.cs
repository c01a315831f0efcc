using System.Collections.Immutable;
using System.Text.Json;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// What the bot knows of its session: it decides whether to identify or to resume and what a payload asks for, and never sees a socket.
/// https://docs.discord.com/developers/events/gateway#connection-lifecycle
/// </summary>
internal sealed record GatewaySession
{
    /// <summary>Null before the first READY and after the gateway gave the session up.</summary>
    public string? Id { get; init; }

    public Uri? ResumeUrl { get; init; }

    /// <summary>The last sequence heard, which heartbeats repeat; null when none was.</summary>
    public long? Heard { get; init; }

    /// <summary>A clean close by the gateway has been answered with a resume that has brought nothing yet.</summary>
    public bool OnLastResume { get; init; }

    /// <summary>Takes up the session an earlier process left behind.</summary>
    public static GatewaySession From(GatewayCursor? cursor) =>
        cursor is null ? new() : new() { Id = cursor.SessionId, ResumeUrl = cursor.ResumeUrl, Heard = cursor.Sequence > 0 ? cursor.Sequence : null };

    /// <summary>The next state, and what to do before it holds: a dispatch that could not be delivered was not heard.</summary>
    /// <param name="committed">The sequence from which a resume of this session must start.</param>
    public (GatewaySession Next, ImmutableArray<GatewayAction> Actions) Receive(GatewayPayload payload, long committed) => payload.Opcode switch
    {
        GatewayOpcode.Dispatch => Dispatched(payload),
        GatewayOpcode.Heartbeat => (this, [new GatewayAction.BeatNow()]),
        GatewayOpcode.Reconnect => Leave(new ConnectionEnd.ReconnectAsked()),
        GatewayOpcode.InvalidSession => Leave(new ConnectionEnd.SessionInvalid(payload.Data.Span.SequenceEqual("true"u8))),
        GatewayOpcode.Hello => Greeted(payload.Data.Span, committed),
        GatewayOpcode.HeartbeatAck => (this, [new GatewayAction.NoteAck()]),
        _ => (this, []),
    };

    /// <summary>The state to connect with after a connection has ended.</summary>
    public GatewaySession After(ConnectionEnd end) => end switch
    {
        ConnectionEnd.SessionInvalid { Resumable: false } => new(),
        ConnectionEnd.Closed { Code: var code } => After(CloseCodes.Meaning(code)),
        _ => this,
    };

    private GatewaySession After(AfterClose meaning) => meaning switch
    {
        AfterClose.NewSession or AfterClose.Never => new(),
        AfterClose.ResumeOnce => OnLastResume ? new() : this with { OnLastResume = true },
        _ => this,
    };

    private (GatewaySession, ImmutableArray<GatewayAction>) Leave(ConnectionEnd end) => (this, [new GatewayAction.Leave(end)]);

    private (GatewaySession, ImmutableArray<GatewayAction>) Greeted(ReadOnlySpan<byte> hello, long committed)
    {
        if (HeartbeatInterval(hello) is not { } interval)
            return Leave(new ConnectionEnd.Unreadable("a greeting that tells no interval"));
        var start = new GatewayAction.StartHeartbeat(interval);
        // A heartbeat must not claim more than the resume asks for.
        return Id is null
            ? (this, [start, new GatewayAction.Identify()])
            : (this with { Heard = committed > 0 ? committed : null }, [start, new GatewayAction.Resume(Id, committed)]);
    }

    private static TimeSpan? HeartbeatInterval(ReadOnlySpan<byte> hello)
    {
        try
        {
            var milliseconds = Wire.Read<HelloData>(hello).HeartbeatInterval;
            return milliseconds is >= 1 and < int.MaxValue ? TimeSpan.FromMilliseconds(milliseconds) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (GatewaySession, ImmutableArray<GatewayAction>) Dispatched(GatewayPayload payload)
    {
        var (name, sequence) = (payload.Name ?? "", payload.Sequence ?? Heard ?? 0);
        var heard = this with { Heard = sequence, OnLastResume = false };
        return payload.Event switch
        {
            GatewayEvent.Ready ready => (heard with { Id = ready.SessionId, ResumeUrl = ready.ResumeUrl }, [Delivery(ready)]),
            // Without its READY a session cannot be resumed, nor told to the reader.
            null when name == "READY" => Leave(new ConnectionEnd.Unreadable()),
            null => (heard, [new GatewayAction.NoteUnreadable(sequence, name), Delivery(new GatewayEvent.Other(name))]),
            { } happened => (heard, [Delivery(happened)]),
        };

        GatewayAction Delivery(GatewayEvent said) =>
            new GatewayAction.Deliver(new Dispatch(said is GatewayEvent.Ready { SessionId: var begun } ? begun : Id ?? "", sequence, said));
    }
}
