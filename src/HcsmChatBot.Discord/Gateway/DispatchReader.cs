using System.Text.Json;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>From an event's name and data to what it says. https://docs.discord.com/developers/events/gateway-events#receive-events</summary>
internal static class DispatchReader
{
    /// <summary>Null when an event of a known name does not have the shape it should; unknown names are <see cref="GatewayEvent.Other"/>.</summary>
    public static GatewayEvent? TryRead(string name, JsonElement data)
    {
        try
        {
            return Read(name, data);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GatewayEvent? Read(string name, JsonElement data) => name switch
    {
        "READY" => Ready(Wire.Read<ReadyData>(data)),
        "RESUMED" => new GatewayEvent.Resumed(),
        "GUILD_CREATE" => Arrived(Wire.Read<Guild>(data)),
        "GUILD_DELETE" => Gone(Wire.Read<Guild>(data)),
        "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE" => Seen(Wire.Read<Channel>(data)),
        "CHANNEL_DELETE" or "THREAD_DELETE" => Gone(Wire.Read<Channel>(data)),
        "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" => Seen(Wire.Read<RoleData>(data)),
        "MESSAGE_CREATE" => Posted(Wire.Read<Message>(data)),
        "INTERACTION_CREATE" => Created(Wire.Read<Interaction>(data)),
        _ => new GatewayEvent.Other(name),
    };

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
        Channels = [.. guild.Channels.OfType<Channel>().Select(channel => channel with { GuildId = guild.Id })],
        Threads = [.. guild.Threads.OfType<Channel>().Select(thread => thread with { GuildId = guild.Id })],
    };

    private static GatewayEvent.GuildGone? Gone(Guild guild) => guild.Id == 0 ? null : new(guild.Id, guild.Unavailable);

    private static GatewayEvent.ChannelSeen? Seen(Channel channel) => channel.Id == 0 ? null : new(channel);

    private static GatewayEvent.ChannelGone? Gone(Channel channel) => channel.Id == 0 ? null : new(channel.Id, channel.GuildId);

    private static GatewayEvent.RoleSeen? Seen(RoleData data) =>
        data.Role is { Id: not 0 } role ? new(data.GuildId, role) : null;

    private static GatewayEvent.MessagePosted? Posted(Message message) => message is { Id: not 0, ChannelId: not 0 } ? new(message) : null;

    private static GatewayEvent.InteractionCreated? Created(Interaction interaction) => interaction.Id == 0 ? null : new(interaction);
}
