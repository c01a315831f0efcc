using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>When the bot heard, and when it did not.</summary>
public sealed partial class ChatStore
{
    /// <summary>Up to this instant everything that Discord told is stored.</summary>
    public Task NoteHeardAsync(DateTimeOffset until, CancellationToken stopping) => InTurnAsync(
        () => db.Cursor.ExecuteUpdateAsync(row => row.SetProperty(cursor => cursor.HeardUntil, until.ToUnixTimeMilliseconds()), stopping),
        stopping);

    /// <summary>From now on it is owed to these chats to read what they missed. One that is owed it already stays as it is.</summary>
    /// <param name="since">When the bot last heard; null for what was stored of that.</param>
    public Task NoteAwayAsync(IEnumerable<Chat> chats, DateTimeOffset? since, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var stored = since?.ToUnixTimeMilliseconds() ?? (await db.Cursor.FindAsync([CursorRow.OnlyId], stopping))?.HeardUntil ?? 0;
            foreach (var chat in chats.Where(chat => chat.SoFar is not null))
            {
                var heard = stored > 0 ? stored : await LastIn(chat, (long)chat.Plan.ChannelId, stopping);
                if (heard < LastOf(chat) && !await db.CoverageGaps.AnyAsync(row => row.ChatId == (long)chat.Plan.Id && row.To == null && row.Unread == null, stopping))
                    db.CoverageGaps.Add(GapOf(chat, placeId: null, heard));
            }

            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>When something was last said in the place of a chat that the archive knows of; else when the chat opened.</summary>
    public Task<DateTimeOffset> LastHeardInAsync(Chat chat, ulong placeId, CancellationToken stopping) => InTurnAsync(
        async () => DateTimeOffset.FromUnixTimeMilliseconds(await LastIn(chat, (long)placeId, stopping)), stopping);

    /// <summary>Ends what the bot was away for, and keeps what could not be read as owed.</summary>
    public Task NoteReadingAsync(Chat chat, Reading reading, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var open = await db.CoverageGaps.Where(row => row.ChatId == (long)chat.Plan.Id && row.To == null).ToListAsync(stopping);
            var end = Math.Min(reading.At.ToUnixTimeMilliseconds(), LastOf(chat));
            var away = open.Where(row => row.Unread is null).ToList();
            foreach (var unread in reading.Unread)
                await OweAsync(chat, unread, (open, end), stopping);
            foreach (var row in open.Where(row => row.Unread is not null && reading.Unread.All(unread => (long?)unread.PlaceId != row.PlaceId)))
                Read(row, end);
            foreach (var row in away)
                await CloseAsync(row, end, stopping);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>The chats of which something could not be read.</summary>
    /// <param name="withAbsences">Those too that wait to be read for the first time since the bot was away.</param>
    public Task<ImmutableArray<ulong>> OwedAsync(bool withAbsences, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var gaps = db.CoverageGaps.Where(row => row.To == null && (withAbsences || row.Unread != null)).Select(row => row.ChatId);
            var reckonings = db.Reckonings.Where(row => row.Unread != Nothing).Select(row => row.ChatId);
            return (await gaps.Union(reckonings).ToListAsync(stopping)).Select(id => (ulong)id).ToImmutableArray();
        },
        stopping);

    private async Task OweAsync(Chat chat, UnreadPlace unread, (List<CoverageGapRow> Open, long End) owed, CancellationToken stopping)
    {
        var row = owed.Open.Find(row => row.Unread is not null && row.PlaceId == (long?)unread.PlaceId);
        if (row is null && await SinceAsync(chat, unread, owed.Open, stopping) is { } since)
            db.CoverageGaps.Add(row = GapOf(chat, unread.PlaceId, since));
        if (row is null)
            return;
        row.Unread = unread.Because.ToString();
        // Nothing can be fetched of it any more.
        if (unread.Because == UnreadBecause.Gone)
            row.To = owed.End;
    }

    /// <summary>Null where the bot heard everything as it happened: only to look again failed.</summary>
    private async Task<long?> SinceAsync(Chat chat, UnreadPlace unread, List<CoverageGapRow> open, CancellationToken stopping)
    {
        if (open.Count > 0)
            return open.Min(row => row.From);
        // What the bot may not see it is not told of either, and nobody says since when.
        return unread is { Because: UnreadBecause.Refused, PlaceId: { } place } ? await LastIn(chat, (long)place, stopping) : null;
    }

    /// <summary>It was read at last. What it could not see it was not told of either: what was edited and deleted meanwhile stays unknown.</summary>
    private void Read(CoverageGapRow row, long end)
    {
        if (row is { Unread: nameof(UnreadBecause.Refused), PlaceId: not null } && end > row.From)
            (row.Unread, row.To) = (null, end);
        else
            db.CoverageGaps.Remove(row);
    }

    /// <summary>Absences that touch are one.</summary>
    private async Task CloseAsync(CoverageGapRow row, long end, CancellationToken stopping)
    {
        var before = await db.CoverageGaps.FirstOrDefaultAsync(
            other => other.ChatId == row.ChatId && other.Unread == null && other.PlaceId == row.PlaceId && other.To >= row.From && other.From <= row.From, stopping);
        if (before is not null)
            before.To = Math.Max(before.To!.Value, end);
        else if (end > row.From)
            row.To = end;
        if (row.To is null)
            db.CoverageGaps.Remove(row);
    }

    private async Task<long> LastIn(Chat chat, long placeId, CancellationToken stopping) =>
        await db.Messages.Where(row => row.ChatId == (long)chat.Plan.Id && row.ChannelId == placeId).MaxAsync(row => (long?)row.At, stopping)
        ?? chat.SoFar!.OpenedAt.ToUnixTimeMilliseconds();

    private static CoverageGapRow GapOf(Chat chat, ulong? placeId, long since) => new()
    {
        ChatId = (long)chat.Plan.Id,
        GuildId = (long)chat.Plan.GuildId,
        PlaceId = (long?)placeId,
        From = Math.Max(since, chat.SoFar!.OpenedAt.ToUnixTimeMilliseconds()),
    };

    /// <summary>Nothing that happens later is the chat's.</summary>
    private static long LastOf(Chat chat) => chat is Chat.Ended over ? (over.EndedAt + ChatFacilitator.Afterglow).ToUnixTimeMilliseconds() : long.MaxValue;
}
