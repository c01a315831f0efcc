namespace HcsmChatBot.Discord.Models;

/// <summary>
/// What somebody may do: the number of the bit.
/// https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
/// </summary>
public enum Permission
{
    Administrator = 3,
    ManageGuild = 5,
    ViewChannel = 10,
    SendMessages = 11,
    EmbedLinks = 14,
    AttachFiles = 15,
    ReadMessageHistory = 16,
    MentionEveryone = 17,
    ManageEvents = 33,
    ManageThreads = 34,
    CreatePublicThreads = 35,
    SendMessagesInThreads = 38,
    CreateEvents = 44,
}

/// <summary>Permissions as Discord sends them: a bit set. https://docs.discord.com/developers/topics/permissions</summary>
public static class Permissions
{
    public static UInt128 SetOf(params IEnumerable<Permission> permissions) =>
        permissions.Aggregate(UInt128.Zero, (set, permission) => set | (UInt128.One << (int)permission));

    /// <summary>Those of the wanted that the set does not have, in the order given. An administrator may do everything.</summary>
    /// <param name="held">Null when Discord did not say: then none is known to be missing.</param>
    public static IReadOnlyList<Permission> Missing(UInt128? held, params IEnumerable<Permission> wanted) =>
        held is { } set && !Has(set, Permission.Administrator) ? [.. wanted.Where(permission => !Has(set, permission))] : [];

    private static bool Has(UInt128 set, Permission permission) => (set & SetOf(permission)) != 0;
}
