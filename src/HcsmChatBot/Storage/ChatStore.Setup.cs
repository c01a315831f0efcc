using System.Collections.Immutable;
using HcsmChatBot.Settings;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What was chosen for guilds with /setup.</summary>
public sealed partial class ChatStore
{
    public Task<ImmutableArray<GuildSettings>> LoadSettingsAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.GuildSettings.AsNoTracking().ToListAsync(stopping)).Select(StoredSettings.Read).ToImmutableArray(), stopping);

    /// <summary>In place of what was stored of the guild.</summary>
    public Task SaveSettingsAsync(GuildSettings settings, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var guild = (long)settings.GuildId;
            var row = await db.GuildSettings.FindAsync([guild], stopping) ?? db.GuildSettings.Add(new GuildSettingsRow { GuildId = guild }).Entity;
            StoredSettings.Write(settings, row);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);
}
