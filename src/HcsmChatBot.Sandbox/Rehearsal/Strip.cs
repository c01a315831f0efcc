using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What bots did and why, as whoever runs them tells it; the newest lines are kept for a page that is opened later.</summary>
internal sealed class Strip(SandboxClock clock, Action<Happening> tell)
{
    private const int Kept = 500;
    private readonly Lock gate = new();
    private readonly Queue<JsonObject> lines = new();
    private long told;

    /// <exception cref="RefusedException">50035: it holds more than kinds, ids, labels and numbers.</exception>
    public JsonObject Tell(StripLine line)
    {
        StripRules.Check(line);
        var document = Describe(line);
        document["at"] = Instants.Text(clock.GetUtcNow());
        lock (gate)
        {
            document["number"] = ++told;
            lines.Enqueue(document);
            while (lines.Count > Kept)
                lines.Dequeue();
            tell(new Happening("SANDBOX_STRIP", document));
        }

        return document.Copy();
    }

    /// <summary>Those with a greater number, oldest first.</summary>
    public JsonArray After(long number)
    {
        lock (gate)
            return lines.Where(line => line.Number("number") > number).Select(line => line.Copy()).ToJson();
    }

    private static JsonObject Describe(StripLine line) => new()
    {
        ["what"] = line.What,
        ["about"] = new JsonObject(line.About.Select(fact => KeyValuePair.Create(fact.Key, (JsonNode?)fact.Value))),
        ["effects"] = line.Effects.Select(Describe).ToJson(),
    };
}
