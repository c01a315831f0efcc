using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What a bot has been told since it identified, so that a resume can repeat what was missed. Outlives its connection. Guarded by the world's gate.
/// https://docs.discord.com/developers/events/gateway#resuming
/// </summary>
internal sealed class GatewaySession(string id, JsonObject application, Intents intents)
{
    private const int MostReplayed = 50_000;
    private readonly Queue<(long Sequence, string Name, byte[] Data)> told = new();
    private long oldestForgotten;

    public string Id { get; } = id;

    public string BotId { get; } = application.Text("user_id");

    public string ApplicationId { get; } = application.Text("id");

    public Intents Intents { get; } = intents;

    public GatewayConnection? Connection { get; private set; }

    public long LastSequence { get; private set; }

    public int Resumes { get; private set; }

    public bool Has(Intents intent) => (Intents & intent) == intent;

    public void Tell(string name, byte[] data)
    {
        LastSequence++;
        told.Enqueue((LastSequence, name, data));
        if (told.Count > MostReplayed)
            oldestForgotten = told.Dequeue().Sequence;
        Connection?.Dispatch(LastSequence, name, data);
    }

    public void Tell(string name, JsonObject data) => Tell(name, data.Bytes());

    public bool Remembers(long sequence) => sequence >= oldestForgotten;

    public void Attach(GatewayConnection connection) => Connection = connection;

    public void Detach(GatewayConnection connection)
    {
        if (Connection == connection)
            Connection = null;
    }

    /// <summary>Repeats everything after <paramref name="sequence"/> on the new connection, then says RESUMED.</summary>
    public void Resume(GatewayConnection connection, long sequence)
    {
        Connection?.Abort();
        Connection = connection;
        Resumes++;
        foreach (var (number, name, data) in told)
        {
            if (number > sequence)
                connection.Dispatch(number, name, data);
        }

        Tell("RESUMED", new JsonObject { ["_trace"] = new JsonArray("sandbox") });
    }
}
