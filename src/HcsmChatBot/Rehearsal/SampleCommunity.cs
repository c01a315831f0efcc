using HcsmChatBot.Settings;

namespace HcsmChatBot.Rehearsal;

/// <summary>The people of a rehearsal: a small health-care community with a moderator, regulars, a guest, a newcomer and a French speaker.</summary>
internal static class SampleCommunity
{
    private const ulong MemberPermissions = 1UL << 10 | 1UL << 11 | 1UL << 16 | 1UL << 31 | 1UL << 35 | 1UL << 38;

    /// <summary>So that whoever moderates can try /setup, too.</summary>
    private const ulong ManageGuild = 1UL << 5;

    public static async Task<Community> SettleAsync(RehearsalClient sandbox, ChatOptions chats, CancellationToken stopping)
    {
        var guild = await sandbox.GuildAsync("Health Care Social Media Canada", stopping);
        var moderators = await sandbox.RoleAsync(guild, chats.ModeratorRole, MemberPermissions | ManageGuild, stopping);
        var guests = await sandbox.RoleAsync(guild, "Guest", MemberPermissions, stopping);
        var channel = await sandbox.ChannelAsync(guild, "hcsmca", stopping);
        await sandbox.ChannelAsync(guild, "lounge", stopping);
        await sandbox.ChannelAsync(guild, "moderators", stopping);
        var members = new List<ulong>();
        foreach (var member in People(moderators, guests))
            members.Add(await sandbox.MemberAsync(guild, member, stopping));
        var bot = await sandbox.InviteAsync(guild, "HcsmChatBot", stopping);
        foreach (var name in new[] { chats.ModeratorsChannel, chats.RehearsalChannel })
            await sandbox.PrivateChannelAsync(guild, name, moderators, bot.UserId, stopping);
        return new Community(guild, channel, moderators, members[0], bot);
    }

    private static IEnumerable<SandboxMember> People(ulong moderators, ulong guests) =>
    [
        new("moderator", "Morgan (moderator)", "en-US", [moderators]),
        new("nurse", "Nadia, nurse", "en-US", []),
        new("patient-partner", "Pat, patient partner", "en-US", []),
        new("librarian", "Lee, librarian", "en-GB", []),
        new("resident", "Ravi, resident physician", "en-US", []),
        new("guest", "Gloria, guest speaker", "en-US", [guests]),
        new("francophone", "Francine, infirmière", "fr", []),
        new("newcomer", "Noor, newcomer", "en-US", []),
    ];
}

/// <summary>Where a rehearsal takes place.</summary>
/// <param name="Channel">Where the chats are.</param>
/// <param name="Moderators">The role.</param>
/// <param name="Moderator">The member who leads the sample chats.</param>
internal sealed record Community(ulong Guild, ulong Channel, ulong Moderators, ulong Moderator, SandboxBot Bot);
