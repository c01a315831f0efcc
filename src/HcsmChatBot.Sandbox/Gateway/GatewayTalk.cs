using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>One conversation over one connection: hello, identify or resume, heartbeats. https://docs.discord.com/developers/events/gateway</summary>
internal sealed class GatewayTalk : IDisposable
{
    private const int MostPayloads = 120;
    private static readonly TimeSpan PayloadWindow = TimeSpan.FromSeconds(60);
    private readonly World world;
    private readonly GatewaySessions sessions;
    private readonly GatewayConnection connection;
    private readonly GatewayRequest request;
    private readonly GatewayIdentification identification;
    private readonly Queue<long> received = new();
    private readonly int heartbeatInterval;
    private readonly ITimer pulse;

    public GatewayTalk(World world, GatewaySessions sessions, GatewayConnection connection, GatewayRequest request)
    {
        this.world = world;
        this.sessions = sessions;
        this.connection = connection;
        this.request = request;
        identification = new GatewayIdentification(world, sessions);
        heartbeatInterval = sessions.Settings.HeartbeatInterval;
        pulse = world.Time.CreateTimer(_ => connection.Close(CloseCodes.SessionTimedOut), null, Patience, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Patience => TimeSpan.FromMilliseconds(heartbeatInterval * 1.5);

    /// <summary>Null also once it has been declared invalid: the client may resume or identify again, on the same connection too.</summary>
    private GatewaySession? Session => connection.Session is { } session && session.Connection == connection && sessions.All.Contains(session) ? session : null;

    public void Greet()
    {
        lock (world.Gate)
            connection.Send(Opcodes.Hello, new JsonObject { ["heartbeat_interval"] = heartbeatInterval });
    }

    /// <summary>Takes in one payload.</summary>
    /// <returns>False when it was the last: the connection is being closed.</returns>
    public bool Hear(ReadOnlySpan<byte> text)
    {
        var code = TooFast() ? CloseCodes.RateLimited : Parse(text) is { } payload ? Obey(payload) : CloseCodes.DecodeError;
        if (code != 0)
            connection.Close(code);
        return code == 0;
    }

    /// <param name="saidGoodbye">Closed with 1000 or 1001, which ends the session.</param>
    public void Leave(bool saidGoodbye)
    {
        lock (world.Gate)
        {
            if (Session is not { } session)
                return;
            session.Detach(connection, world.Time.GetTimestamp());
            if (saidGoodbye)
                sessions.Forget(session);
        }
    }

    public void Dispose() => pulse.Dispose();

    private int Obey(JsonObject payload)
    {
        lock (world.Gate)
        {
            switch (payload["op"].AsNumber())
            {
                case Opcodes.Heartbeat:
                    pulse.Change(Patience, Timeout.InfiniteTimeSpan);
                    connection.Send(Opcodes.HeartbeatAck, null);
                    return 0;
                case Opcodes.Identify:
                    return Session is not null ? CloseCodes.AlreadyAuthenticated : payload["d"] is JsonObject data ? Identify(data) : CloseCodes.DecodeError;
                case Opcodes.Resume:
                    return Session is not null ? CloseCodes.AlreadyAuthenticated : payload["d"] is JsonObject known ? Resume(known) : CloseCodes.DecodeError;
                case Opcodes.RequestGuildMembers or Opcodes.PresenceUpdate or Opcodes.VoiceStateUpdate or Opcodes.RequestSoundboardSounds:
                    return Session is { } session ? Serve(session, payload) : CloseCodes.NotAuthenticated;
                case null:
                    return CloseCodes.DecodeError;
                default:
                    return CloseCodes.UnknownOpcode;
            }
        }
    }

    private int Serve(GatewaySession session, JsonObject payload)
    {
        if (payload["d"] is not JsonObject data)
            return CloseCodes.DecodeError;
        if (payload.Number("op") == Opcodes.RequestGuildMembers)
            GatewayDispatches.MemberChunk(world, session, data);
        return 0;
    }

    private int Identify(JsonObject data)
    {
        if (identification.Read(data, request.Compressed, out var code) is not { } identity)
            return code;
        if (sessions.Faults.TakePlace(connection, new GatewaySaying(GatewayMoment.Identify, null, null, []) { BotId = identity.BotId }))
            return 0;
        if (sessions.Settings.ResetsToken && sessions.StartsLeft(identity.BotId) == 0)
        {
            world.Applications.ResetToken(identity.Application);
            sessions.Expel(identity.BotId);
            return CloseCodes.AuthenticationFailed;
        }

        if (sessions.StartsTooOften(identity.BotId))
        {
            connection.Send(Opcodes.InvalidSession, false);
            return 0;
        }

        var session = sessions.Open(identity);
        session.Attach(connection);
        GatewayDispatches.Ready(world, session, request.ResumeUrl, data["shard"]);
        return 0;
    }

    private int Resume(JsonObject data)
    {
        if (identification.ApplicationOf(data) is not { } application)
            return CloseCodes.AuthenticationFailed;
        var sequence = data.Number("seq", -1);
        var known = sessions.Find(data.TextOrNull("session_id"));
        if (sessions.Faults.TakePlace(connection, new GatewaySaying(GatewayMoment.Resume, known, null, []) { BotId = application.Text("user_id") }))
            return 0;
        if (known is null || known.ApplicationId != application.Text("id") || !known.Remembers(sequence))
        {
            connection.Send(Opcodes.InvalidSession, false);
            return 0;
        }

        if (sequence > known.LastSequence)
            return CloseCodes.InvalidSequence;
        known.Resume(connection, sequence);
        return 0;
    }

    /// <summary>https://docs.discord.com/developers/events/gateway#rate-limiting</summary>
    private bool TooFast()
    {
        var now = world.Time.GetTimestamp();
        while (received.TryPeek(out var oldest) && world.Time.GetElapsedTime(oldest, now) >= PayloadWindow)
            received.Dequeue();
        received.Enqueue(now);
        return received.Count > MostPayloads;
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return Documents.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
