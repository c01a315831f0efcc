using HcsmChatBot.Connection;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Series;

/// <summary>Where moderators are told what they should know.</summary>
public sealed class ModeratorsChannel(Guilds guilds, ChatOptions options)
{
    /// <summary>Null where the guild has no such channel, or none that is known yet.</summary>
    public ulong? Of(ulong guildId) => guilds.ChannelIn(guildId, options.ModeratorsChannel.Trim().TrimStart('#'))?.Id;
}
