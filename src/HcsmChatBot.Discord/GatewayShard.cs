namespace HcsmChatBot.Discord;

/// <summary>Which part of a bot's guilds a connection serves. https://docs.discord.com/developers/events/gateway#sharding</summary>
/// <param name="Id">From 0 to one less than the count.</param>
/// <param name="Count">Of all shards, this one included; at least 1.</param>
/// <exception cref="ArgumentException">There is no such shard.</exception>
public sealed record GatewayShard(int Id, int Count)
{
    /// <summary>The bot is not sharded.</summary>
    public static GatewayShard Only { get; } = new(0, 1);

    public int Count { get; } = Some(Count);

    public int Id { get; } =
        Id >= 0 && Id < Count ? Id : throw new ArgumentException($"There is no shard {Id}: with {Count} of them their ids go from 0 to {Count - 1}.");

    /// <summary>The shard that hears of a guild. What belongs to no guild comes to shard 0.</summary>
    public static GatewayShard Of(ulong guildId, int count) => new((int)((guildId >> 22) % (ulong)Some(count)), count);

    private static int Some(int count) => count >= 1 ? count : throw new ArgumentException($"A bot has one shard or more, not {count}.");
}
