using System.Diagnostics.CodeAnalysis;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// Where to connect next, once it is allowed. Identifying too often ends all sessions and resets the token, so it is asked for each time.
/// https://docs.discord.com/developers/events/gateway#session-start-limit-object
/// </summary>
internal sealed class GatewayAddress(IDiscordRest rest, DiscordOptions options, GatewayEdge edge, SignsOfLife signs)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <summary>The limit is a day's, so whoever says longer is asked again after one.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private const int TriesOnResumeUrl = 3;

    private Uri? general;

    /// <param name="failures">Connections in a row that failed: after some, a resume is tried on the general address, which works less well.</param>
    /// <returns>With leave to identify where there is no session to resume; it must be used or disposed of.</returns>
    public async Task<(Uri Address, IdentifyTurn? Turn)> NextAsync(GatewaySession session, int failures, CancellationToken stopping)
    {
        if (session.Id is null)
            return await IdentifyTurnAsync(stopping);
        if (IsGateway(session.ResumeUrl) && failures < TriesOnResumeUrl)
            return (Spoken(session.ResumeUrl), null);
        return (Spoken(general ??= AddressIn(await AskAsync(stopping))), null);
    }

    private async Task<(Uri, IdentifyTurn?)> IdentifyTurnAsync(CancellationToken stopping)
    {
        var bot = await AskAsync(stopping);
        var turn = await edge.Turns.TakeAsync(options.Shard, bot.SessionStartLimit.MaxConcurrency, stopping);
        try
        {
            if (turn.WasWaitedFor)
                bot = await AskAsync(stopping);
            general = AddressIn(await OnceAllowedAsync(bot, stopping));
            return (Spoken(general), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>So many as may identify at one time may see the same number left, so as many must be left.</summary>
    private async Task<GatewayBot> OnceAllowedAsync(GatewayBot bot, CancellationToken stopping)
    {
        try
        {
            while (bot.SessionStartLimit is { Total: > 0 } limit && limit.Remaining < Math.Min(limit.MaxConcurrency, limit.Total))
            {
                signs.AwaitsIdentify = true;
                var untilThen = TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, LongestPause.TotalMilliseconds));
                await Task.Delay(ShortestPause + untilThen, edge.Time, stopping);
                bot = await AskAsync(stopping);
            }

            return bot;
        }
        finally
        {
            signs.AwaitsIdentify = false;
        }
    }

    private async Task<GatewayBot> AskAsync(CancellationToken stopping)
    {
        var bot = await rest.GetGatewayBotAsync(stopping);
        edge.Metrics.IdentifiesLeft = bot.SessionStartLimit.Remaining;
        return bot;
    }

    /// <summary>A resume must ask for the same version, encoding and compression. https://docs.discord.com/developers/events/gateway#resuming</summary>
    private Uri Spoken(Uri address) =>
        new UriBuilder(address) { Query = options.Compress ? "v=10&encoding=json&compress=zlib-stream" : "v=10&encoding=json" }.Uri;

    private static Uri AddressIn(GatewayBot bot) =>
        IsGateway(bot.Url) ? bot.Url : throw new DiscordUnreachableException("Discord named no address for its gateway that begins with wss: or ws:.");

    private static bool IsGateway([NotNullWhen(true)] Uri? address) => address is { IsAbsoluteUri: true, Scheme: "wss" or "ws" };
}
