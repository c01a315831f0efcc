using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>What the bot says first. https://docs.discord.com/developers/events/gateway-events#send-events</summary>
internal sealed record OutgoingPayload([property: JsonPropertyName("op")] GatewayOpcode Opcode, [property: JsonPropertyName("d")] OpeningData Data)
{
    /// <summary>More closes the connection with 4002. https://docs.discord.com/developers/events/gateway#sending-events</summary>
    private const int MostBytes = 4096;

    private const string Product = "HcsmChatBot";

    public static byte[] Identify(DiscordOptions options) => Written(new OutgoingPayload(GatewayOpcode.Identify, new OpeningData(options.Token)
    {
        Intents = options.Intents,
        Shard = options.Shard is { Count: > 1 } shard ? [shard.Id, shard.Count] : null,
        Properties = new ClientProperties(Product, Product, Product),
    }));

    public static byte[] Resume(DiscordOptions options, string sessionId, long sequence) =>
        Written(new OutgoingPayload(GatewayOpcode.Resume, new OpeningData(options.Token) { SessionId = sessionId, Seq = sequence }));

    /// <param name="sequence">The last one heard, or null.</param>
    public static byte[] Heartbeat(long? sequence) => Written(new OutgoingHeartbeat(GatewayOpcode.Heartbeat, sequence));

    /// <exception cref="ArgumentException">It is longer than the gateway takes.</exception>
    private static byte[] Written<T>(T payload)
    {
        var json = Wire.Write(payload);
        return json.Length <= MostBytes
            ? json
            : throw new ArgumentException($"A payload of {json.Length} bytes is over the gateway's limit of {MostBytes}.");
    }
}

/// <summary>https://docs.discord.com/developers/events/gateway-events#identify and #resume</summary>
internal sealed record OpeningData(string Token)
{
    public int? Intents { get; init; }

    /// <summary>Id and count; left out by a bot that is not sharded.</summary>
    public int[]? Shard { get; init; }

    public ClientProperties? Properties { get; init; }
    public string? SessionId { get; init; }
    public long? Seq { get; init; }
}

internal sealed record ClientProperties(string Os, string Browser, string Device);

/// <summary>https://docs.discord.com/developers/events/gateway-events#heartbeat</summary>
internal sealed record OutgoingHeartbeat(
    [property: JsonPropertyName("op")] GatewayOpcode Opcode,
    [property: JsonPropertyName("d"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Sequence);
