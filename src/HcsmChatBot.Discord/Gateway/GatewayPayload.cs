using System.Text.Json;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway-events#payload-structure</summary>
/// <param name="Data">The JSON of "d", as it lies in the frame: to be read before the frame's memory is used again. Empty when there is none.</param>
/// <param name="Sequence">In dispatches only.</param>
/// <param name="Name">Of the event, in dispatches only.</param>
/// <param name="Event">What a dispatch says; null when it does not have the shape that its name stands for.</param>
internal readonly record struct GatewayPayload(
    GatewayOpcode Opcode, ReadOnlyMemory<byte> Data, long? Sequence = null, string? Name = null, GatewayEvent? Event = null)
{
    /// <summary>Null when it is no payload at all.</summary>
    public static GatewayPayload? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            return ReadAtOnce(json) ?? ReadByFields(json);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            // No JSON, a number that is none, a text that is no text.
            return null;
        }
    }

    /// <summary>
    /// Discord writes "d" last, so that it ends where the frame does. Then it need not be gone through for its end before it is read: if exactly one value
    /// is found there, the frame was whole. Null when it is not so, or when nobody looked.
    /// </summary>
    private static GatewayPayload? ReadAtOnce(ReadOnlyMemory<byte> json)
    {
        var fields = new PayloadFields(json.Span);
        if (!fields.ReadUpToData() || fields is not { Opcode: GatewayOpcode.Dispatch, Name: { } name } || !json.Span.EndsWith("}"u8))
            return null;
        var data = json[fields.Position..^1];
        return DispatchReader.TryRead(name, data.Span) is { } happened and not (GatewayEvent.Resumed or GatewayEvent.Other)
            ? new GatewayPayload(GatewayOpcode.Dispatch, data, fields.Sequence, name, happened)
            : null;
    }

    private static GatewayPayload? ReadByFields(ReadOnlyMemory<byte> json)
    {
        var fields = new PayloadFields(json.Span);
        var data = Range.EndAt(0);
        while (fields.ReadUpToData())
            data = fields.SkipData();
        if (!fields.AreComplete || fields.Opcode is not { } opcode)
            return null;
        var payload = new GatewayPayload(opcode, json[data], fields.Sequence, fields.Name);
        return opcode == GatewayOpcode.Dispatch ? payload with { Event = DispatchReader.TryRead(payload.Name ?? "", payload.Data.Span) } : payload;
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

/// <summary>https://docs.discord.com/developers/events/gateway-events#guild-role-delete</summary>
internal sealed record RoleGoneData(ulong GuildId, ulong RoleId);

/// <summary>https://docs.discord.com/developers/events/gateway-events#thread-list-sync</summary>
internal sealed record ThreadListData(ulong GuildId)
{
    public IReadOnlyList<ulong> ChannelIds { get; init => field = Present.Ids(value); } = [];
    public IReadOnlyList<Channel> Threads { get; init => field = Present.In(value); } = [];
}
