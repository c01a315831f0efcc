using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Archive;

public sealed partial class ArchiveReader
{
    /// <summary>What holds in a guild: what was chosen there with /setup, else what is usual.</summary>
    public async Task<ChatOptions> OptionsOfAsync(ulong guildId, ChatOptions usual, CancellationToken stopping)
    {
        await using var db = database.Reader();
        var options = new GuildOptions(usual);
        if (await db.GuildSettings.AsNoTracking().FirstOrDefaultAsync(row => row.GuildId == (long)guildId, stopping) is { } row)
            options.Put(StoredSettings.Read(row));
        return options.Of(guildId);
    }
}
