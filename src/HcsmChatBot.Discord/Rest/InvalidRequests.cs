using System.Net;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// Counts the requests that were refused with 401, 403 or 429. With 10,000 in ten minutes Cloudflare locks out the whole address, so nothing more is sent
/// well before that. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
/// </summary>
internal sealed class InvalidRequests(TimeProvider time, ILogger log)
{
    public const int Worrying = 5000;

    /// <summary>Leaves room for those that are under way when it is reached.</summary>
    public const int Most = 9000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly SlidingWindow refused = new(time, Window);
    private readonly Pause warned = new(time);
    private readonly Pause told = new(time);

    public DiscordMetrics Metrics
    {
        init => value.InvalidRequests = () => refused.Within;
    }

    /// <summary>How long nothing may be sent; zero when there is room.</summary>
    public TimeSpan Left => refused.WaitFor(Most) ?? TimeSpan.Zero;

    public void Learn(RestAnswer answer)
    {
        if (!IsInvalid(answer))
            return;
        var count = refused.Count();
        if (count >= Worrying && IsNew(warned))
            log.LogWarning("Discord refused {Count} requests in ten minutes; with {Most} nothing more is sent until there are fewer. Check what the bot may do.", count, Most);
        if (count >= Most && IsNew(told))
            log.LogError("Discord refused {Count} requests in ten minutes: nothing is sent until there are fewer, or this machine would be locked out.", count);
    }

    private static bool IsInvalid(RestAnswer answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
        HttpStatusCode.TooManyRequests => answer.Limits.Refused != RateLimitScope.Shared,
        _ => false,
    };

    /// <summary>Once in a window is enough for the log.</summary>
    private static bool IsNew(Pause line)
    {
        if (line.Left > TimeSpan.Zero)
            return false;
        line.Extend(Window);
        return true;
    }
}
