namespace HcsmChatBot.Sandbox;

/// <summary>Numbers that Discord may choose as it likes.</summary>
public sealed record GatewaySettings
{
    /// <summary>Of op 10, in milliseconds, for connections to come; a client that lets one and a half of it pass is closed with 4009.</summary>
    public int HeartbeatInterval { get; init; } = 41250;

    /// <summary>What GET /gateway/bot recommends. https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
    public int Shards { get; init; } = 1;

    /// <summary>An identify without a shard, or with fewer than <see cref="Shards"/>, is closed with 4011.</summary>
    public bool ShardingRequired { get; init; }

    /// <summary>
    /// With <see cref="SandboxOptions.RateLimits"/>, identifies beyond so many in five seconds are answered by op 9.
    /// https://docs.discord.com/developers/events/gateway#rate-limiting
    /// </summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Identifies a day. https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
    public int StartsTotal { get; init; } = 1000;

    /// <summary>What session_start_limit says is left; null for what really is.</summary>
    public int? StartsRemaining { get; init; }

    /// <summary>What session_start_limit says in milliseconds; null for a day.</summary>
    public long? StartsResetAfter { get; init; }

    /// <summary>
    /// The identify beyond the day's last ends all sessions of the bot with 4004 and gives it a new token, as Discord does; otherwise it passes.
    /// https://docs.discord.com/developers/events/gateway#identifying
    /// </summary>
    public bool ResetsToken { get; init; }

    /// <summary>Dispatches kept for a resume; one from before them is refused.</summary>
    public int ReplayLimit { get; init; } = 50_000;

    /// <summary>How long after its connection a session can be resumed, in milliseconds; null for ever.</summary>
    public long? ForgetAfter { get; init; }
}
