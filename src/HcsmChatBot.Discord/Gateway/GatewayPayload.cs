using System.Text.Json;
using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway-events#payload-structure</summary>
/// <param name="Sequence">In dispatches only.</param>
/// <param name="Name">Of the event, in dispatches only.</param>
internal sealed record GatewayPayload(
    [property: JsonPropertyName("op")] GatewayOpcode Opcode,
    [property: JsonPropertyName("d")] JsonElement Data,
    [property: JsonPropertyName("s")] long? Sequence,
    [property: JsonPropertyName("t")] string? Name)
{
    /// <summary>Null when it is no payload at all.</summary>
    public static GatewayPayload? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            return Wire.Read<GatewayPayload>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes ; others keep their number.</summary>
internal enum GatewayOpcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}

/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record HelloData(double HeartbeatInterval);

/// <summary>https://docs.discord.com/developers/events/gateway-events#ready</summary>
internal sealed record ReadyData(User? User, string? SessionId, Uri? ResumeGatewayUrl, ReadyApplication? Application)
{
    public IReadOnlyList<ReadyGuild> Guilds { get; init => field = Present.In(value); } = [];
}

internal sealed record ReadyGuild(ulong Id);

internal sealed record ReadyApplication(ulong Id);

/// <summary>https://docs.discord.com/developers/events/gateway-events#guild-role-create</summary>
internal sealed record RoleData(ulong GuildId, Role? Role);
