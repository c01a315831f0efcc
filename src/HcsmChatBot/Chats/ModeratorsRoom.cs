using HcsmChatBot.Connection;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Chats;

/// <summary>The channels that those who moderate keep for themselves, where a guild has them.</summary>
public sealed class ModeratorsRoom(Guilds guilds, ChatOptions options)
{
    /// <summary>Where they are told and asked; null where the guild has no such channel.</summary>
    public ulong? Of(ulong guildId) => guilds.ChannelNamed(guildId, options.ModeratorsChannel);

    /// <summary>Where they try a chat out; null where the guild has no such channel.</summary>
    public ulong? ForRehearsals(ulong guildId) => guilds.ChannelNamed(guildId, options.RehearsalChannel);
}
