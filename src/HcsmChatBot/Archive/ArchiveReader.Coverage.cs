using System.Text.Json;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Archive;

/// <summary>How much of a chat the archive can know.</summary>
public sealed partial class ArchiveReader
{
    private static async Task<Coverage> CoverageAsync(BotDbContext db, ulong chatId, CancellationToken stopping)
    {
        var gaps = await db.CoverageGaps.AsNoTracking().Where(row => row.ChatId == (long)chatId).OrderBy(row => row.From).ThenBy(row => row.Id).ToListAsync(stopping);
        var reckoning = await db.Reckonings.AsNoTracking().FirstOrDefaultAsync(row => row.ChatId == (long)chatId, stopping);
        // An absence that goes on takes in what began later.
        var away = gaps.Where(row => row is { To: null, PlaceId: null, Unread: null });
        return new Coverage([.. gaps.Except(away.Skip(1)).Select(Read)], reckoning is null ? null : Read(reckoning));
    }

    private static CoverageGap Read(CoverageGapRow row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.From),
        row.To is { } to ? DateTimeOffset.FromUnixTimeMilliseconds(to) : null,
        (ulong?)row.PlaceId,
        row.Unread is { } unread ? Enum.Parse<UnreadBecause>(unread) : null);

    private static Reckoning Read(ReckoningRow row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.InDiscord, row.Fetched,
        [.. JsonSerializer.Deserialize<ulong[]>(row.Missing)!], [.. JsonSerializer.Deserialize<ulong[]>(row.Unread)!]);
}
