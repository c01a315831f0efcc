using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>One conversation over one connection: hello, identify or resume, heartbeats. https://docs.discord.com/developers/events/gateway</summary>
internal sealed class GatewayTalk : IDisposable
{
    private const int HeartbeatInterval = 41250;
    private const int MostPayloads = 120;
    private static readonly TimeSpan PayloadWindow = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(HeartbeatInterval * 1.5);
    private readonly World world;
    private readonly GatewaySessions sessions;
    private readonly GatewayConnection connection;
    private readonly string resumeUrl;
    private readonly Queue<long> received = new();
    private readonly ITimer pulse;
    private GatewaySession? session;

    public GatewayTalk(World world, GatewaySessions sessions, GatewayConnection connection, string resumeUrl)
    {
        this.world = world;
        this.sessions = sessions;
        this.connection = connection;
        this.resumeUrl = resumeUrl;
        pulse = world.Time.CreateTimer(_ => connection.Close(CloseCodes.SessionTimedOut), null, Patience, Timeout.InfiniteTimeSpan);
    }

    public void Greet() => connection.Send(Opcodes.Hello, new JsonObject { ["heartbeat_interval"] = HeartbeatInterval });

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
            if (session is null || session.Connection != connection)
                return;
            session.Detach(connection);
            if (saidGoodbye)
                sessions.Forget(session);
        }
    }

    public void Dispose() => pulse.Dispose();

    private int Obey(JsonObject payload)
    {
        lock (world.Gate)
        {
            var data = payload["d"] as JsonObject ?? [];
            switch (payload.Number("op", -1))
            {
                case Opcodes.Heartbeat:
                    pulse.Change(Patience, Timeout.InfiniteTimeSpan);
                    connection.Send(Opcodes.HeartbeatAck, null);
                    return 0;
                case Opcodes.Identify:
                    return session is null ? Identify(data) : CloseCodes.AlreadyAuthenticated;
                case Opcodes.Resume:
                    return session is null ? Resume(data) : CloseCodes.AlreadyAuthenticated;
                case Opcodes.RequestGuildMembers when session is not null:
                    GatewayDispatches.MemberChunk(world, session, data);
                    return 0;
                case Opcodes.PresenceUpdate or Opcodes.VoiceStateUpdate when session is not null:
                    return 0;
                case Opcodes.PresenceUpdate or Opcodes.VoiceStateUpdate or Opcodes.RequestGuildMembers:
                    return CloseCodes.NotAuthenticated;
                default:
                    return CloseCodes.UnknownOpcode;
            }
        }
    }

    private int Identify(JsonObject data)
    {
        if (world.Applications.WithToken(TokenIn(data)) is not { } application)
            return CloseCodes.AuthenticationFailed;
        if (data["intents"].AsNumber() is not { } intents || (intents & ~(long)Intents.Known) != 0)
            return CloseCodes.InvalidIntents;
        session = sessions.Open(application, (Intents)intents);
        session.Attach(connection);
        GatewayDispatches.Ready(world, session, resumeUrl, data["shard"]);
        return 0;
    }

    private int Resume(JsonObject data)
    {
        if (world.Applications.WithToken(TokenIn(data)) is not { } application)
            return CloseCodes.AuthenticationFailed;
        var sequence = data.Number("seq", -1);
        var known = sessions.Find(data.TextOrNull("session_id"));
        if (known is null || known.ApplicationId != application.Text("id") || !known.Remembers(sequence))
        {
            connection.Send(Opcodes.InvalidSession, false);
            return 0;
        }

        if (sequence > known.LastSequence)
            return CloseCodes.InvalidSequence;
        session = known;
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

    private static string TokenIn(JsonObject data)
    {
        var token = data.TextOrNull("token") ?? "";
        return token.StartsWith("Bot ", StringComparison.Ordinal) ? token[4..] : token;
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
