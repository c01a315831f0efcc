namespace HcsmChatBot.Rehearsal;

/// <summary>The people of a rehearsal: a small health-care community with a moderator, regulars, a newcomer and a French speaker.</summary>
internal static class SampleCommunity
{
    private const ulong MemberPermissions = 1UL << 10 | 1UL << 11 | 1UL << 16 | 1UL << 31 | 1UL << 35 | 1UL << 38;

    /// <returns>The token of its bot.</returns>
    public static async Task<string> SettleAsync(RehearsalClient sandbox, string moderatorRole, CancellationToken stopping)
    {
        var guild = await sandbox.GuildAsync("Health Care Social Media Canada", stopping);
        var moderators = await sandbox.RoleAsync(guild, moderatorRole, MemberPermissions, stopping);
        await sandbox.ChannelAsync(guild, "hcsmca", stopping);
        await sandbox.ChannelAsync(guild, "lounge", stopping);
        await sandbox.ChannelAsync(guild, "moderators", stopping);
        foreach (var member in People(moderators))
            await sandbox.MemberAsync(guild, member, stopping);
        return await sandbox.BotAsync(guild, "HcsmChatBot", stopping);
    }

    private static IEnumerable<SandboxMember> People(ulong moderators) =>
    [
        new("moderator", "Morgan (moderator)", "en-US", [moderators]),
        new("nurse", "Nadia, nurse", "en-US", []),
        new("patient-partner", "Pat, patient partner", "en-US", []),
        new("librarian", "Lee, librarian", "en-GB", []),
        new("francophone", "Francine, infirmière", "fr", []),
        new("newcomer", "Noor, newcomer", "en-US", []),
    ];
}
