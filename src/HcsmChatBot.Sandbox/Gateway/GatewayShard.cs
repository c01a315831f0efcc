using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Which guilds a session hears of. https://docs.discord.com/developers/events/gateway#sharding</summary>
internal sealed record GatewayShard(long Id, long Count)
{
    public static GatewayShard Whole { get; } = new(0, 1);

    /// <returns>Null when it is none: not two numbers, or the first not below the second.</returns>
    public static GatewayShard? Read(JsonNode? shard) => shard switch
    {
        null => Whole,
        JsonArray { Count: 2 } pair when pair[0].AsNumber() is { } id && pair[1].AsNumber() is { } count && id >= 0 && id < count => new(id, count),
        _ => null,
    };

    /// <param name="guildId">Null for direct messages, which the first shard hears.</param>
    public bool Covers(string? guildId) => guildId is null ? Id == 0 : (long)(Snowflake.Parse(guildId) >> 22) % Count == Id;
}
