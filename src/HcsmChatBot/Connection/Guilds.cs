using System.Collections.Concurrent;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

/// <summary>What the gateway has told of guilds: who owns them, the roles and channels, and which thread belongs to which channel.</summary>
public sealed partial class Guilds(IDiscordRest rest)
{
    private static readonly UInt128 MayManageEvents = Permissions.SetOf(Permission.ManageEvents, Permission.Administrator);

    private readonly ConcurrentDictionary<ulong, Channel> channels = new();
    private readonly ConcurrentDictionary<(ulong Guild, ulong Role), Role> roles = new();
    private readonly ConcurrentDictionary<ulong, ulong> owners = new();

    /// <summary>Of which all channels are known that the bot sees.</summary>
    private readonly ConcurrentDictionary<ulong, bool> listed = new();

    public void Note(GatewayEvent happened)
    {
        switch (happened)
        {
            case GatewayEvent.GuildAvailable(var guild):
                owners[guild.Id] = guild.OwnerId;
                Take(guild);
                break;
            case GatewayEvent.Ready ready:
                selfId = ready.Self.Id;
                break;
            case GatewayEvent.RoleSeen(var guildId, var role):
                roles[(guildId, role.Id)] = role;
                break;
            case GatewayEvent.RoleGone(var guildId, var roleId):
                roles.TryRemove((guildId, roleId), out _);
                break;
            case GatewayEvent.ChannelSeen(var channel):
                channels[channel.Id] = channel;
                break;
            case GatewayEvent.ChannelGone(var channelId, _):
                channels.TryRemove(channelId, out _);
                break;
            case GatewayEvent.ThreadsListed listed:
                foreach (var gone in channels.Values.Where(known => IsReplacedBy(listed, known)))
                    channels.TryRemove(gone.Id, out _);
                foreach (var thread in listed.Threads)
                    channels[thread.Id] = thread with { GuildId = listed.GuildId };
                break;
        }
    }

    /// <summary>All its roles and channels, so that what went while nobody told of it is gone. Asked for by itself, a guild comes without channels.</summary>
    private void Take(Guild guild)
    {
        foreach (var role in guild.Roles)
            roles[(guild.Id, role.Id)] = role;
        foreach (var channel in guild.Channels.Concat(guild.Threads))
            channels[channel.Id] = channel;
        if (guild.Roles.Count > 0)
        {
            foreach (var gone in roles.Keys.Where(known => known.Guild == guild.Id && guild.Roles.All(role => role.Id != known.Role)))
                roles.TryRemove(gone, out _);
        }

        if (guild.Channels.Count == 0)
            return;
        foreach (var gone in channels.Values.Where(known => known.GuildId == guild.Id && !known.IsThread && guild.Channels.All(channel => channel.Id != known.Id)))
            channels.TryRemove(gone.Id, out _);
        listed[guild.Id] = true;
    }

    private static bool IsReplacedBy(GatewayEvent.ThreadsListed listed, Channel known) =>
        known.IsThread && known.GuildId == listed.GuildId && (listed.ChannelIds.Count == 0 || listed.ChannelIds.Contains(known.ParentId ?? 0));

    /// <summary>Where what is told of a message happened: 0 where it is no guild, or none that is known.</summary>
    public ulong GuildOf(GatewayEvent happened) => happened switch
    {
        GatewayEvent.MessagePosted(var message) => message.GuildId ?? GuildOf(message.ChannelId),
        GatewayEvent.MessageChanged(var message) => message.GuildId ?? GuildOf(message.ChannelId),
        GatewayEvent.MessagesDeleted deleted => deleted.GuildId ?? GuildOf(deleted.ChannelId),
        GatewayEvent.ReactionChanged { ChannelId: var placeId } => GuildOf(placeId),
        GatewayEvent.ReactionsCleared { ChannelId: var placeId } => GuildOf(placeId),
        _ => 0,
    };

    private ulong GuildOf(ulong placeId) => channels.GetValueOrDefault(placeId)?.GuildId ?? 0;

    /// <summary>The channel of a thread; a channel's own id. A resumed session tells nothing of guilds, so what is not known is asked for.</summary>
    public async Task<ulong> ChannelOfAsync(ulong placeId, CancellationToken stopping)
    {
        var place = channels.GetValueOrDefault(placeId) ?? await AskForAsync(placeId, stopping);
        return place is { IsThread: true, ParentId: { } parent } ? parent : placeId;
    }

    /// <summary>The same from memory.</summary>
    public ulong KnownChannelOf(ulong placeId) => channels.GetValueOrDefault(placeId) is { IsThread: true, ParentId: { } parent } ? parent : placeId;

    private async Task<Channel?> AskForAsync(ulong placeId, CancellationToken stopping)
    {
        try
        {
            return channels[placeId] = await rest.GetChannelAsync(placeId, stopping);
        }
        catch (DiscordFailureException)
        {
            return null;
        }
    }

    /// <summary>Null when Discord does not tell: the person may have left.</summary>
    public async Task<Member?> MemberAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        try
        {
            return await rest.GetMemberAsync(guildId, userId, stopping);
        }
        catch (DiscordFailureException)
        {
            return null;
        }
    }

    /// <summary>True only where Discord says that there is no such member: without an answer nobody is taken for gone.</summary>
    public async Task<bool> HasLeftAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        try
        {
            await rest.GetMemberAsync(guildId, userId, stopping);
            return false;
        }
        catch (DiscordException refusal)
        {
            return refusal.Code is ErrorCodes.UnknownMember or ErrorCodes.UnknownUser;
        }
        catch (DiscordFailureException)
        {
            return false;
        }
    }

    /// <summary>Null where the guild has no role of this name or id, or none that is known.</summary>
    public Role? RoleNamed(ulong guildId, string name) => roles
        .Where(role => role.Key.Guild == guildId && ($"{role.Value.Id}" == name || name.Equals(role.Value.Name, StringComparison.OrdinalIgnoreCase)))
        .Select(role => role.Value)
        .MinBy(role => role.Id);

    /// <summary>A guild's channel by its name, without the #, or by its id. Null where none is known.</summary>
    public Channel? ChannelIn(ulong guildId, string nameOrId) => channels.Values
        .Where(channel => channel.GuildId == guildId && !channel.IsThread && ($"{channel.Id}" == nameOrId || nameOrId.Equals(channel.Name, StringComparison.OrdinalIgnoreCase)))
        .MinBy(channel => channel.Id);

    /// <summary>Asks for the channels of a guild of which the gateway has not told: a resumed session does not.</summary>
    /// <exception cref="DiscordFailureException">Discord does not tell.</exception>
    public async Task KnowChannelsAsync(ulong guildId, CancellationToken stopping)
    {
        if (listed.ContainsKey(guildId))
            return;
        foreach (var channel in await rest.GetGuildChannelsAsync(guildId, stopping))
            channels[channel.Id] = channel with { GuildId = guildId };
        listed[guildId] = true;
    }

    /// <summary>Asks for what tells who sees which channel, where the gateway has not told of it.</summary>
    /// <exception cref="DiscordFailureException">Discord does not tell.</exception>
    public async Task KnowSightAsync(ulong guildId, CancellationToken stopping)
    {
        await KnowRolesAsync(guildId, stopping);
        await KnowChannelsAsync(guildId, stopping);
    }

    /// <summary>Asks for the roles of a guild of which the gateway has not told: a resumed session does not.</summary>
    /// <exception cref="DiscordFailureException">Discord does not tell.</exception>
    public async Task KnowRolesAsync(ulong guildId, CancellationToken stopping)
    {
        if (!roles.ContainsKey((guildId, guildId)))
            Note(new GatewayEvent.GuildAvailable(await rest.GetGuildAsync(guildId, stopping)));
    }

    /// <summary>Only where all channels of the guild are known.</summary>
    public bool IsGone(ulong guildId, ulong channelId) => listed.ContainsKey(guildId) && !channels.ContainsKey(channelId);

    /// <summary>Whether a guild has a role of this name or id; null where its roles are not known.</summary>
    public bool? HasRole(ulong guildId, string nameOrId)
    {
        Role[] known = [.. roles.Where(role => role.Key.Guild == guildId).Select(role => role.Value)];
        return known.Length == 0 ? null : known.Any(role => $"{role.Id}" == nameOrId || role.Name.Equals(nameOrId, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same by id alone: null as long as it is not there and not all roles are known.</summary>
    public bool? HasRole(ulong guildId, ulong roleId) => roles.ContainsKey((guildId, roleId)) ? true : roles.ContainsKey((guildId, guildId)) ? false : null;

    public string? NameOf(ulong channelId) => channels.GetValueOrDefault(channelId)?.Name;

    /// <summary>The same as <see cref="IsModeratorAsync"/> from memory: null where a role is not known yet.</summary>
    public bool? IsKnownModerator(ulong guildId, Member? member, string moderatorRole)
    {
        if (((member?.Permissions ?? 0) & MayManageEvents) != 0 || member?.Roles.Any(role => IsOf(guildId, role, moderatorRole)) == true)
            return true;
        return member?.Roles.All(role => roles.ContainsKey((guildId, role))) == false ? null : false;
    }

    /// <param name="moderatorRole">The role's name or id.</param>
    public async Task<bool> IsModeratorAsync(ulong guildId, Member? member, string moderatorRole, CancellationToken stopping)
    {
        if (member is null)
            return false;
        if (((member.Permissions ?? 0) & MayManageEvents) != 0)
            return true;
        if (member.Roles.Any(role => !roles.ContainsKey((guildId, role))))
            Note(new GatewayEvent.GuildAvailable(await rest.GetGuildAsync(guildId, stopping)));
        return member.Roles.Any(role => IsOf(guildId, role, moderatorRole));
    }

    /// <summary>Whether the author of a message moderates: a message tells of roles alone, and not whose the guild is. False where Discord does not tell.</summary>
    public async Task<bool> IsByModeratorAsync(ulong guildId, Message message, string moderatorRole, CancellationToken stopping)
    {
        try
        {
            if (!owners.ContainsKey(guildId))
                Note(new GatewayEvent.GuildAvailable(await rest.GetGuildAsync(guildId, stopping)));
            return owners.GetValueOrDefault(guildId) == message.Author.Id || await IsModeratorAsync(guildId, message.Member, moderatorRole, stopping);
        }
        catch (DiscordFailureException)
        {
            return false;
        }
    }

    private bool IsOf(ulong guildId, ulong role, string moderatorRole) =>
        $"{role}" == moderatorRole || (roles.GetValueOrDefault((guildId, role)) is { } known && IsModerators(known, moderatorRole));

    private static bool IsModerators(Role role, string moderatorRole) =>
        (role.Permissions & MayManageEvents) != 0 || role.Name.Equals(moderatorRole, StringComparison.OrdinalIgnoreCase);
}
