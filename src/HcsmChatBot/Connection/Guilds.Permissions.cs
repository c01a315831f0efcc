using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

/// <summary>What the bot itself may do where nobody asks it something: an interaction tells of its own channel alone.</summary>
public sealed partial class Guilds
{
    /// <summary>0 until a session begins: one that goes on does not tell.</summary>
    private ulong selfId;

    /// <summary>A bit set; null where it cannot be known. https://docs.discord.com/developers/topics/permissions#permission-overwrites</summary>
    public async Task<UInt128?> OwnPermissionsAsync(ulong guildId, ulong channelId, CancellationToken stopping)
    {
        if (selfId == 0 || channels.GetValueOrDefault(channelId) is not { } channel || await MemberAsync(guildId, selfId, stopping) is not { } self)
            return null;
        Role?[] held = [.. self.Roles.Append(guildId).Select(role => roles.GetValueOrDefault((guildId, role)))];
        if (held.Contains(null))
            return null;
        var allowed = held.Aggregate(UInt128.Zero, (set, role) => set | role!.Permissions);
        if ((allowed & Permissions.SetOf(Permission.Administrator)) != 0)
            return allowed;
        allowed = Overwritten(allowed, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == guildId));
        allowed = Overwritten(allowed, channel.PermissionOverwrites.Where(overwrite => overwrite.Id != guildId && self.Roles.Contains(overwrite.Id)));
        return Overwritten(allowed, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == selfId));
    }

    private static UInt128 Overwritten(UInt128 allowed, IEnumerable<PermissionOverwrite> overwrites)
    {
        var all = overwrites.ToArray();
        var denied = all.Aggregate(UInt128.Zero, (set, overwrite) => set | overwrite.Deny);
        return all.Aggregate(allowed & ~denied, (set, overwrite) => set | overwrite.Allow);
    }
}
