using System.Collections.Immutable;

namespace HcsmChatBot.Sandbox;

/// <summary>What Discord may do with requests as it likes.</summary>
public sealed record RestSettings
{
    /// <summary>For how many milliseconds a nonce with enforce_nonce is remembered: Discord's "past few minutes". https://docs.discord.com/developers/resources/message#create-message</summary>
    public long NonceWindow { get; init; } = 300_000;

    /// <summary>False leaves X-RateLimit-Limit, -Remaining, -Reset, -Reset-After and -Bucket out. https://docs.discord.com/developers/topics/rate-limits#header-format</summary>
    public bool RateLimitHeaders { get; init; } = true;

    /// <summary>By how many milliseconds the Date of answers is ahead of this machine's clock; negative where behind. https://www.rfc-editor.org/rfc/rfc9110#field.date</summary>
    public long DateAhead { get; init; }

    /// <summary>Groups of routes, written "POST channels/{channel}/messages", that share one bucket: its name, and what is left in it.</summary>
    public ImmutableArray<ImmutableArray<string>> SharedBuckets { get; init; } = [];

    /// <summary>The route by which the bucket is known.</summary>
    internal string BucketOf(string route) => SharedBuckets.Where(group => group.Contains(route)).Select(group => group[0]).FirstOrDefault(route);
}
