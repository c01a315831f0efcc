using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What a bot has been told since it identified, so that a resume can repeat what was missed. Outlives its connection. Guarded by the world's gate.
/// https://docs.discord.com/developers/events/gateway#resuming
/// </summary>
internal sealed class GatewaySession(string id, GatewayIdentity identity, GatewaySessions among)
{
    private readonly Queue<(long Sequence, GatewayNews News)> told = new();
    private GatewayNews? postponed;
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

    public void Tell(GatewayNews news)
    {
        if (among.Faults.Drops(this, news.Name))
            return;
        if (postponed is null && among.Faults.Postpones(this, news.Name))
        {
            postponed = news;
            return;
        }

        Number(news);
        if (postponed is not { } later)
            return;
        postponed = null;
        Number(later);
    }

    public void Tell(string name, JsonObject data) => Tell(new GatewayNews(name, data.Bytes()));

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
        among.Tell("BotCutOff", this);
    }

    /// <summary>Repeats everything after <paramref name="sequence"/> on the new connection, then says RESUMED.</summary>
    public void Resume(GatewayConnection connection, long sequence)
    {
        Connection?.Abort();
        Attach(connection);
        Resumes++;
        among.Tell("BotResumed", this);
        foreach (var (number, news) in told)
        {
            if (number > sequence)
                connection.Dispatch(number, news, replayed: true);
        }

        Tell("RESUMED", new JsonObject { ["_trace"] = new JsonArray("sandbox") });
    }

    private void Number(GatewayNews news)
    {
        LastSequence++;
        told.Enqueue((LastSequence, news));
        while (told.Count > among.Settings.ReplayLimit)
            oldestForgotten = told.Dequeue().Sequence;
        Connection?.Dispatch(LastSequence, news, replayed: news.Name == "RESUMED");
    }
}
