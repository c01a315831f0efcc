namespace HcsmChatBot.Discord.Rest;

/// <summary>What the REST client takes from the world.</summary>
/// <param name="Api">For requests that carry the bot's token.</param>
/// <param name="Files">For addresses that people's messages bring: follows no redirect.</param>
/// <param name="Random">In [0,1).</param>
internal sealed record RestEdge(HttpClient Api, HttpClient Files, TimeProvider Time, Func<double> Random)
{
    public DiscordMetrics Metrics { get; init; } = DiscordMetrics.Unheard;
}
