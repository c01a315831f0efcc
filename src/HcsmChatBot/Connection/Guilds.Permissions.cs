using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

/// <summary>
/// What everybody and the bot itself may do in a channel, where no interaction tells it.
/// https://docs.discord.com/developers/topics/permissions#permission-overwrites
/// </summary>
public sealed partial class Guilds
{
    /// <summary>0 until a session begins: one that goes on does not tell.</summary>
    private ulong selfId;

    /// <summary>Whether every member sees the channel; null where it is not known.</summary>
    public bool? IsOpenToAll(ulong channelId)
    {
        if (channels.GetValueOrDefault(channelId) is not { GuildId: { } guildId } channel)
            return null;
        var seen = Permissions.SetOf(Permission.ViewChannel);
        var overwrites = channel.PermissionOverwrites.Where(overwrite => overwrite.Id == guildId).ToArray();
        // What the channel itself says is sure, whatever the role may.
        return Overwritten(0, overwrites) == Overwritten(seen, overwrites)
            ? (Overwritten(0, overwrites) & seen) != 0
            : OfEverybody(channelId) is { } allowed ? (allowed & seen) != 0 : null;
    }

    /// <summary>What every member may do there, a bit set; null where it is not known.</summary>
    public UInt128? OfEverybody(ulong channelId) =>
        channels.GetValueOrDefault(channelId) is { GuildId: { } guildId } channel && roles.GetValueOrDefault((guildId, guildId)) is { } everybody
            ? Overwritten(everybody.Permissions, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == guildId))
            : null;

    /// <summary>What its roles allow the bot in all of a guild, a bit set; null where it cannot be known.</summary>
    public async Task<UInt128?> OwnPermissionsAsync(ulong guildId, CancellationToken stopping) =>
        selfId != 0 && await MemberAsync(guildId, selfId, stopping) is { } self ? OfRoles(guildId, self) : null;

    /// <summary>A bit set; null where it cannot be known.</summary>
    public async Task<UInt128?> OwnPermissionsAsync(ulong guildId, ulong channelId, CancellationToken stopping)
    {
        if (selfId == 0 || channels.GetValueOrDefault(channelId) is not { } channel || await MemberAsync(guildId, selfId, stopping) is not { } self)
            return null;
        if (OfRoles(guildId, self) is not { } allowed)
            return null;
        if ((allowed & Permissions.SetOf(Permission.Administrator)) != 0)
            return allowed;
        allowed = Overwritten(allowed, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == guildId));
        allowed = Overwritten(allowed, channel.PermissionOverwrites.Where(overwrite => overwrite.Id != guildId && self.Roles.Contains(overwrite.Id)));
        return Overwritten(allowed, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == selfId));
    }

    private UInt128? OfRoles(ulong guildId, Member member)
    {
        Role?[] held = [.. member.Roles.Append(guildId).Select(role => roles.GetValueOrDefault((guildId, role)))];
        return held.Contains(null) ? null : held.Aggregate(UInt128.Zero, (set, role) => set | role!.Permissions);
    }

    private static UInt128 Overwritten(UInt128 allowed, IEnumerable<PermissionOverwrite> overwrites)
    {
        var all = overwrites.ToArray();
        var denied = all.Aggregate(UInt128.Zero, (set, overwrite) => set | overwrite.Deny);
        return all.Aggregate(allowed & ~denied, (set, overwrite) => set | overwrite.Allow);
    }
}
