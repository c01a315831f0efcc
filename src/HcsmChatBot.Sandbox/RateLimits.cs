using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>So many requests a window, for each bot, route and top-level resource.</summary>
internal sealed record RouteLimit(string Name, int Requests = 50, double Seconds = 1, bool CountsGlobally = true);

/// <summary>https://docs.discord.com/developers/topics/rate-limits</summary>
internal sealed class RateLimits(World world)
{
    private const int HighLimit = 100_000;
    private const int MostWindows = 10_000;
    private static readonly RouteLimit Global = new("global", 50, 1);
    private readonly TimeProvider time = world.Time;
    private readonly bool enforced = world.EnforcesLimits;
    private readonly Lock gate = new();
    private readonly Dictionary<(string Bot, string Route, string Resource), Window> windows = [];

    /// <summary>Counts the request and writes its headers.</summary>
    /// <returns>The body of a 429, or null when the request may pass.</returns>
    public JsonObject? Take(RouteLimit route, string bot, string resource, IHeaderDictionary headers)
    {
        var settings = world.RestSettings;
        var limit = route with { Name = settings.BucketOf(route.Name) };
        lock (gate)
        {
            var window = Current((bot, limit.Name, resource), limit);
            var global = limit.CountsGlobally && enforced ? Current((bot, "global", ""), Global) : null;
            var globalHit = global is { Left: 0 };
            var hit = window.Left == 0;
            if (!hit && !globalHit)
            {
                window.Left--;
                _ = global is null ? 0 : global.Left--;
            }

            if (settings.RateLimitHeaders)
                Describe(headers, limit, window);
            return globalHit ? Refuse(headers, SecondsUntil(global!.Ends), RateLimitScope.Global)
                : hit ? Refuse(headers, SecondsUntil(window.Ends), RateLimitScope.User)
                : null;
        }
    }

    /// <summary>Writes the headers of a 429.</summary>
    /// <param name="wait">In seconds.</param>
    /// <returns>Its body.</returns>
    public static JsonObject Refuse(IHeaderDictionary headers, double wait, RateLimitScope scope)
    {
        headers.RetryAfter = Text((int)Math.Ceiling(wait));
        headers["X-RateLimit-Scope"] = scope.ToString().ToLowerInvariant();
        if (scope == RateLimitScope.Global)
            headers["X-RateLimit-Global"] = "true";
        return new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = wait, ["global"] = scope == RateLimitScope.Global };
    }

    private Window Current((string, string, string) key, RouteLimit limit)
    {
        var now = time.GetUtcNow();
        if (windows.TryGetValue(key, out var window) && now < window.Ends)
            return window;
        if (windows.Count >= MostWindows)
            ForgetEnded(now);
        return windows[key] = new Window(enforced ? limit.Requests : HighLimit, now.AddSeconds(limit.Seconds));
    }

    private void ForgetEnded(DateTimeOffset now)
    {
        foreach (var (key, window) in windows.ToList())
        {
            if (window.Ends <= now)
                windows.Remove(key);
        }
    }

    private void Describe(IHeaderDictionary headers, RouteLimit limit, Window window)
    {
        headers["X-RateLimit-Limit"] = Text(enforced ? limit.Requests : HighLimit);
        headers["X-RateLimit-Remaining"] = Text(window.Left);
        headers["X-RateLimit-Reset"] = Text(window.Ends.ToUnixTimeMilliseconds() / 1000.0);
        headers["X-RateLimit-Reset-After"] = Text(SecondsUntil(window.Ends));
        headers["X-RateLimit-Bucket"] = BucketOf(limit);
    }

    private double SecondsUntil(DateTimeOffset end) => Math.Round(Math.Max(0.001, (end - time.GetUtcNow()).TotalSeconds), 3);

    private static string BucketOf(RouteLimit limit) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(limit.Name)))[..32];

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private sealed class Window(int left, DateTimeOffset ends)
    {
        public int Left { get; set; } = left;

        public DateTimeOffset Ends { get; } = ends;
    }
}
