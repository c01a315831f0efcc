using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Chats;

/// <summary>The channels that those who moderate keep for themselves, where a guild has them.</summary>
public sealed class ModeratorsRoom(Guilds guilds, GuildOptions options)
{
    /// <summary>Where they are told and asked, from memory; null where the guild has no such channel, or its channels are not known yet.</summary>
    public ulong? Of(ulong guildId) => Named(guildId, options.Of(guildId).ModeratorsChannel);

    /// <summary>The same where the gateway has not told of the guild's channels: a resumed session does not.</summary>
    public async Task<ulong?> FindAsync(ulong guildId, CancellationToken stopping)
    {
        await guilds.KnowChannelsAsync(guildId, stopping);
        return Of(guildId);
    }

    /// <summary>Where a chat can be shown to them alone; null also where everybody can read along.</summary>
    public async Task<ulong?> PrivateAsync(ChatPlan plan, CancellationToken stopping) =>
        await FindAsync(plan.GuildId, stopping) is { } id && id != plan.ChannelId && guilds.IsOpenToAll(id) == false ? id : null;

    /// <summary>Where they try a chat out; null where the guild has no such channel.</summary>
    public async Task<ulong?> FindForRehearsalsAsync(ulong guildId, CancellationToken stopping)
    {
        await guilds.KnowChannelsAsync(guildId, stopping);
        return Named(guildId, options.Usual.RehearsalChannel);
    }

    private ulong? Named(ulong guildId, string nameOrId) => guilds.ChannelIn(guildId, nameOrId.Trim().TrimStart('#'))?.Id;
}
