using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Series;

/// <summary>Where moderators are told what they should know.</summary>
public sealed class ModeratorsChannel(Guilds guilds, IDiscordRest rest, ChatOptions options)
{
    private string NameOrId => options.ModeratorsChannel.Trim().TrimStart('#');

    /// <summary>From memory: null also where the guild's channels are not known yet.</summary>
    public ulong? Of(ulong guildId) => guilds.ChannelIn(guildId, NameOrId)?.Id;

    /// <summary>A resumed session tells nothing of guilds, so what is not known is asked for. Null where the guild has no such channel.</summary>
    /// <exception cref="DiscordFailureException">Discord does not tell.</exception>
    public async Task<ulong?> FindAsync(ulong guildId, CancellationToken stopping)
    {
        if (Of(guildId) is { } known)
            return known;
        foreach (var channel in await rest.GetGuildChannelsAsync(guildId, stopping))
            guilds.Note(new GatewayEvent.ChannelSeen(channel with { GuildId = guildId }));
        return Of(guildId);
    }
}
