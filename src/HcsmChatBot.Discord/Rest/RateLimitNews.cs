using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Rest;

/// <summary>Whose limit was reached. https://docs.discord.com/developers/topics/rate-limits#header-format</summary>
internal enum RateLimitScope
{
    /// <summary>The bot's own in one bucket.</summary>
    User,

    /// <summary>Everybody's in one bucket, which counts like the bot's own.</summary>
    Shared,

    /// <summary>The bot's over all buckets.</summary>
    Global,

    /// <summary>The machine's address, at Cloudflare before Discord, which answers with a page in HTML.</summary>
    Network,
}

/// <summary>What an answer says about limits.</summary>
/// <param name="Bucket">The name of the limit, when told.</param>
/// <param name="Empty">No request is left in the bucket for this long.</param>
/// <param name="Refused">Of a 429, or a 403 that is not Discord's own: whose limit it was.</param>
/// <param name="RetryAfter">Of the same.</param>
internal sealed record RateLimitNews(string? Bucket, TimeSpan? Empty, RateLimitScope? Refused, TimeSpan RetryAfter)
{
    private static readonly TimeSpan WhenNotTold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhenThePageTellsNothing = TimeSpan.FromMinutes(1);

    public static RateLimitNews Of(HttpResponseMessage answer, byte[] body)
    {
        var bucket = Text(answer.Headers, "X-RateLimit-Bucket");
        var empty = Text(answer.Headers, "X-RateLimit-Remaining") == "0" ? Seconds(Text(answer.Headers, "X-RateLimit-Reset-After")) : null;
        return Refusal(answer, body) with { Bucket = bucket, Empty = empty };
    }

    /// <summary>Discord says no in JSON. A page in its place comes from before Discord, and means this machine's address, not the request.</summary>
    private static RateLimitNews Refusal(HttpResponseMessage answer, byte[] body)
    {
        var told = Seconds(Text(answer.Headers, "Retry-After"));
        var json = answer.IsSuccessStatusCode ? null : Wire.TryParse(body);
        return (answer.StatusCode, json) switch
        {
            (HttpStatusCode.TooManyRequests, { ValueKind: JsonValueKind.Object } said) => Refusal(answer.Headers, said, told),
            (HttpStatusCode.TooManyRequests, _) or (HttpStatusCode.Forbidden, null) => new(null, null, RateLimitScope.Network, told ?? WhenThePageTellsNothing),
            _ => new(null, null, null, TimeSpan.Zero),
        };
    }

    private static RateLimitNews Refusal(HttpResponseHeaders headers, JsonElement json, TimeSpan? told)
    {
        var exact = json.TryGetProperty("retry_after", out var after) ? Seconds(after.ToString()) : null;
        var isGlobal = (json.TryGetProperty("global", out var flag) && flag.ValueKind == JsonValueKind.True) || Text(headers, "X-RateLimit-Global") == "true";
        return new(null, null, Scope(headers, isGlobal), exact ?? told ?? WhenNotTold);
    }

    private static RateLimitScope Scope(HttpResponseHeaders headers, bool isGlobal) => Text(headers, "X-RateLimit-Scope") switch
    {
        "global" => RateLimitScope.Global,
        _ when isGlobal => RateLimitScope.Global,
        "shared" => RateLimitScope.Shared,
        _ => RateLimitScope.User,
    };

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>At most a day, so that a wrong number cannot stop the bot for good.</summary>
    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.SecondsPerDay))
            : null;
}
