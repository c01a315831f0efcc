using System.Text;
using System.Text.Json;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>From an event's name and data to what it says. https://docs.discord.com/developers/events/gateway-events#receive-events</summary>
internal static class DispatchReader
{
    private static readonly Dictionary<string, Reading> Events = new()
    {
        ["MESSAGE_CREATE"] = data => Posted(Wire.Read<Message>(data)),
        ["MESSAGE_UPDATE"] = data => Changed(Wire.Read<Message>(data), data),
        ["MESSAGE_DELETE"] = data => Deleted(Wire.Read<DeletionData>(data)),
        ["MESSAGE_DELETE_BULK"] = data => Deleted(Wire.Read<DeletionData>(data)),
        ["MESSAGE_REACTION_ADD"] = data => Changed(Wire.Read<ReactionData>(data), added: true),
        ["MESSAGE_REACTION_REMOVE"] = data => Changed(Wire.Read<ReactionData>(data), added: false),
        ["MESSAGE_REACTION_REMOVE_ALL"] = data => Cleared(Wire.Read<ReactionData>(data)),
        ["MESSAGE_REACTION_REMOVE_EMOJI"] = data => ClearedOfOne(Wire.Read<ReactionData>(data)),
        ["INTERACTION_CREATE"] = data => Created(Wire.Read<Interaction>(data)),
        ["CHANNEL_CREATE"] = data => Seen(Wire.Read<Channel>(data)),
        ["CHANNEL_UPDATE"] = data => Seen(Wire.Read<Channel>(data)),
        ["CHANNEL_DELETE"] = data => Gone(Wire.Read<Channel>(data)),
        ["THREAD_CREATE"] = data => Seen(Wire.Read<Channel>(data)),
        ["THREAD_UPDATE"] = data => Seen(Wire.Read<Channel>(data)),
        ["THREAD_DELETE"] = data => Gone(Wire.Read<Channel>(data)),
        ["THREAD_LIST_SYNC"] = data => Listed(Wire.Read<ThreadListData>(data)),
        ["GUILD_ROLE_CREATE"] = data => Seen(Wire.Read<RoleData>(data)),
        ["GUILD_ROLE_UPDATE"] = data => Seen(Wire.Read<RoleData>(data)),
        ["GUILD_ROLE_DELETE"] = data => Gone(Wire.Read<RoleGoneData>(data)),
        ["GUILD_CREATE"] = data => Arrived(Wire.Read<Guild>(data)),
        ["GUILD_DELETE"] = data => Gone(Wire.Read<Guild>(data)),
        ["READY"] = data => Ready(Wire.Read<ReadyData>(data)),
        ["RESUMED"] = _ => new GatewayEvent.Resumed(),
    };

    private static readonly (byte[] Sent, string Name)[] Names = [.. Events.Keys.Select(name => (Encoding.UTF8.GetBytes(name), name))];

    private delegate GatewayEvent? Reading(ReadOnlySpan<byte> data);

    /// <summary>Whether anything is read of an event of this name.</summary>
    public static bool Reads(string name) => Events.ContainsKey(name);

    /// <summary>The name of an event, without making a text of one that is known.</summary>
    /// <exception cref="InvalidOperationException">It is no text.</exception>
    public static string NameAt(ref Utf8JsonReader reader)
    {
        foreach (var (sent, name) in Names)
        {
            if (reader.ValueTextEquals(sent))
                return name;
        }

        return reader.GetString()!;
    }

    /// <summary>Null when an event of a known name does not have the shape it should; unknown names are <see cref="GatewayEvent.Other"/>.</summary>
    public static GatewayEvent? TryRead(string name, ReadOnlySpan<byte> data)
    {
        try
        {
            return Events.TryGetValue(name, out var read) ? read(data) : new GatewayEvent.Other(name);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GatewayEvent.Ready? Ready(ReadyData data) =>
        data is { User: { } self, SessionId: { } session, ResumeGatewayUrl: { IsAbsoluteUri: true } url, Application: { } application }
            ? new GatewayEvent.Ready(self, application.Id, session, url, [.. data.Guilds.Select(guild => guild.Id)])
            : null;

    /// <summary>
    /// A guild may arrive only to say that it is unreachable.
    /// https://docs.discord.com/developers/events/gateway-events#guild-create
    /// </summary>
    private static GatewayEvent? Arrived(Guild guild) => guild switch
    {
        { Id: 0 } => null,
        { Unavailable: true } => new GatewayEvent.GuildGone(guild.Id, Outage: true),
        _ => new GatewayEvent.GuildAvailable(WithItsChannels(guild)),
    };

    /// <summary>The channels within a guild do not repeat its id; those of later events do.</summary>
    private static Guild WithItsChannels(Guild guild) => guild with
    {
        Channels = [.. guild.Channels.Select(channel => channel with { GuildId = guild.Id })],
        Threads = [.. guild.Threads.Select(thread => thread with { GuildId = guild.Id })],
    };

    private static GatewayEvent.GuildGone? Gone(Guild guild) => guild.Id == 0 ? null : new(guild.Id, guild.Unavailable);

    private static GatewayEvent.ChannelSeen? Seen(Channel channel) => channel.Id == 0 ? null : new(channel);

    private static GatewayEvent.ChannelGone? Gone(Channel channel) => channel.Id == 0 ? null : new(channel.Id, channel.GuildId);

    private static GatewayEvent.ThreadsListed? Listed(ThreadListData data) => data.GuildId == 0
        ? null
        : new(data.GuildId, data.ChannelIds, [.. data.Threads.Select(thread => thread with { GuildId = data.GuildId })]);

    private static GatewayEvent.RoleSeen? Seen(RoleData data) =>
        data.Role is { Id: not 0 } role ? new(data.GuildId, role) : null;

    private static GatewayEvent.RoleGone? Gone(RoleGoneData data) => data.GuildId == 0 || data.RoleId == 0 ? null : new(data.GuildId, data.RoleId);

    private static GatewayEvent.MessagePosted? Posted(Message message) => message is { Id: not 0, ChannelId: not 0 } ? new(message) : null;

    /// <summary>
    /// Discord also tells so of a link's preview or a pin, and then the text may be left out: only a whole message says how it is now.
    /// https://docs.discord.com/developers/events/gateway-events#message-update
    /// </summary>
    private static GatewayEvent? Changed(Message message, ReadOnlySpan<byte> data) => message switch
    {
        { Id: 0 } or { ChannelId: 0 } => null,
        { Author.Id: not 0 } when JsonElement.Parse(data).TryGetProperty("content", out var text) && text.ValueKind == JsonValueKind.String
            => new GatewayEvent.MessageChanged(message),
        _ => new GatewayEvent.Other("MESSAGE_UPDATE"),
    };

    private static GatewayEvent.MessagesDeleted? Deleted(DeletionData data) =>
        data is { ChannelId: not 0, All: { Count: > 0 } ids } ? new(data.ChannelId, data.GuildId, ids) : null;

    private static GatewayEvent.ReactionChanged? Changed(ReactionData data, bool added) =>
        data is { ChannelId: not 0, MessageId: not 0, UserId: not 0, KnownEmoji: { } emoji }
            ? new(data.ChannelId, data.MessageId, data.UserId, emoji, added, data.Member)
            : null;

    private static GatewayEvent.ReactionsCleared? Cleared(ReactionData data) =>
        data is { ChannelId: not 0, MessageId: not 0 } ? new(data.ChannelId, data.MessageId, Emoji: null) : null;

    private static GatewayEvent.ReactionsCleared? ClearedOfOne(ReactionData data) =>
        (Cleared(data), data.KnownEmoji) is ({ } cleared, { } emoji) ? cleared with { Emoji = emoji } : null;

    private static GatewayEvent.InteractionCreated? Created(Interaction interaction) => interaction.Id == 0 ? null : new(interaction);
}
