using System.Text.Json;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// One payload, as it lies in its frame: to be read before the frame's memory is used again.
/// https://docs.discord.com/developers/events/gateway-events#payload-structure
/// </summary>
/// <param name="Data">The JSON of "d"; empty when there is none.</param>
/// <param name="Sequence">In dispatches only.</param>
/// <param name="Name">Of the event, in dispatches only.</param>
internal readonly record struct GatewayPayload(GatewayOpcode Opcode, ReadOnlyMemory<byte> Data, long? Sequence, string? Name)
{
    /// <summary>Null when it is no payload at all.</summary>
    public static GatewayPayload? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Read(json);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            // No JSON, a number that is none, a text that is no text.
            return null;
        }
    }

    /// <summary>The fields stand in any order; of two of one name the last counts, as it does within the data.</summary>
    private static GatewayPayload? Read(ReadOnlyMemory<byte> json)
    {
        var (opcode, data, sequence, name) = (default(int?), ReadOnlyMemory<byte>.Empty, default(long?), default(string?));
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
                opcode = OpcodeAfter(ref reader);
            else if (reader.ValueTextEquals("d"u8))
                data = json[ExtentAfter(ref reader)];
            else if (reader.ValueTextEquals("s"u8))
                sequence = SequenceAfter(ref reader);
            else if (reader.ValueTextEquals("t"u8))
                name = NameAfter(ref reader);
            else
                reader.Skip();
        }

        // Throws where anything but white space follows.
        reader.Read();
        return opcode is { } known ? new GatewayPayload((GatewayOpcode)known, data, sequence, name) : null;
    }

    private static int OpcodeAfter(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static long? SequenceAfter(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
    }

    private static string? NameAfter(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : DispatchReader.NameAt(ref reader);
    }

    private static Range ExtentAfter(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
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

/// <summary>https://docs.discord.com/developers/events/gateway-events#thread-list-sync</summary>
internal sealed record ThreadListData(ulong GuildId)
{
    public IReadOnlyList<ulong> ChannelIds { get; init => field = Present.Ids(value); } = [];
    public IReadOnlyList<Channel> Threads { get; init => field = Present.In(value); } = [];
}
