namespace HcsmChatBot.Sandbox;

/// <summary>When each bot has identified. Guarded by the world's gate. https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
internal sealed class GatewayStarts(TimeProvider time)
{
    private static readonly TimeSpan ConcurrencyWindow = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, List<DateTimeOffset>> starts = [];

    public int Of(string botId) => starts.GetValueOrDefault(botId)?.Count ?? 0;

    public int OfTheLastDay(string botId) => Within(botId, TimeSpan.FromDays(1));

    public int OfTheLastFiveSeconds(string botId) => Within(botId, ConcurrencyWindow);

    public void Count(string botId)
    {
        if (!starts.TryGetValue(botId, out var list))
            starts[botId] = list = [];
        list.Add(time.GetUtcNow());
    }

    public void Forget(string botId) => starts.Remove(botId);

    private int Within(string botId, TimeSpan span)
    {
        var since = time.GetUtcNow() - span;
        return starts.GetValueOrDefault(botId)?.Count(at => at > since) ?? 0;
    }
}
