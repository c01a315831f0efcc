using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What a bot has been told since it identified, so that a resume can repeat what was missed. Outlives its connection. Guarded by the world's gate.
/// https://docs.discord.com/developers/events/gateway#resuming
/// </summary>
internal sealed class GatewaySession(string id, GatewayIdentity identity, GatewaySessions among)
{
    private readonly Queue<(long Sequence, string Name, byte[] Data)> told = new();
    private (string Name, byte[] Data)? postponed;
    private long oldestForgotten;

    public string Id { get; } = id;

    public string BotId => identity.Application.Text("user_id");

    public string ApplicationId => identity.Application.Text("id");

    public Intents Intents => identity.Intents;

    public GatewayShard Shard => identity.Shard;

    public GatewayConnection? Connection { get; private set; }

    /// <summary>Since when it has no connection, as a timestamp of real time.</summary>
    public long LeftAt { get; private set; }

    public long LastSequence { get; private set; }

    public int Resumes { get; private set; }

    public bool Has(Intents intent) => (Intents & intent) == intent;

    public void Tell(string name, byte[] data)
    {
        if (among.Faults.Drops(this, name))
            return;
        if (postponed is null && among.Faults.Postpones(this, name))
        {
            postponed = (name, data);
            return;
        }

        Number(name, data);
        if (postponed is not { } later)
            return;
        postponed = null;
        Number(later.Name, later.Data);
    }

    public void Tell(string name, JsonObject data) => Tell(name, data.Bytes());

    public bool Remembers(long sequence) => sequence >= oldestForgotten;

    public void Attach(GatewayConnection connection)
    {
        Connection = connection;
        connection.Session = this;
    }

    public void Detach(GatewayConnection connection, long now)
    {
        if (Connection != connection)
            return;
        Connection = null;
        LeftAt = now;
    }

    /// <summary>Repeats everything after <paramref name="sequence"/> on the new connection, then says RESUMED.</summary>
    public void Resume(GatewayConnection connection, long sequence)
    {
        Connection?.Abort();
        Attach(connection);
        Resumes++;
        foreach (var (number, name, data) in told)
        {
            if (number > sequence)
                connection.Dispatch(number, name, data, replayed: true);
        }

        Tell("RESUMED", new JsonObject { ["_trace"] = new JsonArray("sandbox") });
    }

    private void Number(string name, byte[] data)
    {
        LastSequence++;
        told.Enqueue((LastSequence, name, data));
        while (told.Count > among.Settings.ReplayLimit)
            oldestForgotten = told.Dequeue().Sequence;
        Connection?.Dispatch(LastSequence, name, data, replayed: name == "RESUMED");
    }
}
