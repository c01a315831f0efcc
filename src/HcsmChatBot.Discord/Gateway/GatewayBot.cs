namespace HcsmChatBot.Discord.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
public sealed record GatewayBot
{
    public Uri? Url { get; init; }
    public int Shards { get; init; }
    public SessionStartLimit SessionStartLimit { get; init => field = value ?? new(); } = new();
}

/// <summary>https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
public sealed record SessionStartLimit
{
    public int Total { get; init; }
    public int Remaining { get; init; }

    /// <summary>Milliseconds.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many may identify in five seconds; at least 1.</summary>
    public int MaxConcurrency { get; init => field = Math.Max(1, value); } = 1;
}
