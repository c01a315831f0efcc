using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>A time of which the database knows nothing, because it was brought back from a copy.</summary>
public sealed record LostTime(DateTimeOffset From, DateTimeOffset Until);

/// <summary>A database that was brought back from a copy.</summary>
public sealed partial class ChatStore
{
    /// <summary>
    /// The session of the copy is over, and all that waits may have been posted since. Until when the copy heard stays as it was, so that the first
    /// connection reads back everything from there on.
    /// </summary>
    public Task MarkRestoredAsync(CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            await db.Outbox.Where(row => row.DoneAt == null && row.TriedAt == null).ExecuteUpdateAsync(row => row.SetProperty(outbox => outbox.TriedAt, outbox => outbox.CreatedAt), stopping);
            if (await db.Cursor.FindAsync([CursorRow.OnlyId], stopping) is not { } cursor)
                return 0;
            // What was posted in this very millisecond was posted before.
            var known = Math.Max(cursor.HeardUntil, await db.Events.MaxAsync(row => (long?)row.At, stopping) ?? 0);
            (cursor.SessionId, cursor.Sequence, cursor.LostFrom, cursor.LostUntil) = ("", 0, known, Now + 1);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>Every channel in which a chat was, or is to be.</summary>
    public Task<ImmutableArray<ulong>> ChannelsAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.Chats.Select(row => row.ChannelId).Union(db.Series.Select(row => row.ChannelId)).ToListAsync(stopping)).Select(id => (ulong)id).ToImmutableArray(),
        stopping);

    public Task<LostTime?> LostTimeAsync(CancellationToken stopping) => InTurnAsync(
        async () => await db.Cursor.AsNoTracking().FirstOrDefaultAsync(stopping) is { LostFrom: { } from, LostUntil: { } until }
            ? new LostTime(DateTimeOffset.FromUnixTimeMilliseconds(from), DateTimeOffset.FromUnixTimeMilliseconds(until))
            : null,
        stopping);
}
