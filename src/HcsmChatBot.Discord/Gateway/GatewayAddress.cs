namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// Where to connect next, once it is allowed. Identifying too often ends all sessions and resets the token, so it is asked for each time.
/// https://docs.discord.com/developers/events/gateway#session-start-limit-object
/// </summary>
internal sealed class GatewayAddress(IDiscordRest rest, GatewayEdge edge, SignsOfLife signs)
{
    /// <summary>
    /// With one shard, max_concurrency comes to one identify in five seconds.
    /// https://docs.discord.com/developers/events/gateway#rate-limiting
    /// </summary>
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private const int TriesOnResumeUrl = 3;

    private Uri? general;
    private long? identifiedAt;

    /// <param name="failures">Connections in a row that failed: after some, a resume is tried on the general address, which works less well.</param>
    public async Task<Uri> NextAsync(GatewaySession session, int failures, CancellationToken stopping)
    {
        if (session.Id is null)
            return Spoken(await IdentifyTurnAsync(stopping));
        if (session.ResumeUrl is not null && failures < TriesOnResumeUrl)
            return Spoken(session.ResumeUrl);
        return Spoken(general ??= (await rest.GetGatewayBotAsync(stopping)).Url ?? throw NoAddress());
    }

    /// <summary>The connection has come about: without a session it is about to identify.</summary>
    public void Opened(GatewaySession session)
    {
        if (session.Id is null)
            identifiedAt = edge.Time.GetTimestamp();
    }

    private async Task<Uri> IdentifyTurnAsync(CancellationToken stopping)
    {
        var bot = await rest.GetGatewayBotAsync(stopping);
        while (bot.SessionStartLimit is { Total: > 0, Remaining: <= 0, ResetAfter: var milliseconds })
        {
            signs.AwaitsIdentify = true;
            await Task.Delay(ShortestPause + TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, int.MaxValue)), edge.Time, stopping);
            bot = await rest.GetGatewayBotAsync(stopping);
        }

        signs.AwaitsIdentify = false;

        if (identifiedAt is { } before && edge.Time.GetElapsedTime(before) is var since && since < BetweenIdentifies)
            await Task.Delay(BetweenIdentifies - since, edge.Time, stopping);
        return general = bot.Url ?? throw NoAddress();
    }

    /// <summary>A resume must ask for the same version and encoding. https://docs.discord.com/developers/events/gateway#connecting</summary>
    private static Uri Spoken(Uri address) => new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri;

    private static DiscordUnreachableException NoAddress() => new("Discord named no address for its gateway.");
}
