namespace HcsmChatBot.Discord.Gateway;

/// <summary>What the gateway client takes from the world.</summary>
/// <param name="Open">Connects, or throws <see cref="DiscordUnreachableException"/>.</param>
/// <param name="Random">In [0,1).</param>
internal sealed record GatewayEdge(Func<Uri, CancellationToken, Task<IGatewayTransport>> Open, TimeProvider Time, Func<double> Random)
{
    /// <summary>Its own, or those that it shares with the clients of other shards.</summary>
    public IdentifyTurns Turns { get; init; } = new(Time);

    public DiscordMetrics Metrics { get; init; } = DiscordMetrics.Unheard;

    public static GatewayEdge OfTheWorld(TimeProvider time, IdentifyTurns? turns) =>
        new((address, stopping) => WebSocketTransport.OpenAsync(address, time, stopping), time, System.Random.Shared.NextDouble)
        {
            Turns = turns ?? new(time),
        };
}
