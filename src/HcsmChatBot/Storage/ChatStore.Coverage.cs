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

    /// <summary>
    /// From now on it is owed to these chats to read what they missed. Each absence is noted by itself, since a reading that is under way may end the one
    /// before it alone; they are joined when both are over.
    /// </summary>
    /// <param name="since">When the bot last heard; null for what was stored of that.</param>
    public Task NoteAwayAsync(IEnumerable<Chat> chats, DateTimeOffset? since, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var stored = since?.ToUnixTimeMilliseconds() ?? (await db.Cursor.FindAsync([CursorRow.OnlyId], stopping))?.HeardUntil ?? 0;
            foreach (var chat in chats.Where(chat => chat.SoFar is not null))
            {
                // A message bears the time of Discord's clock, which may be ahead; a reading that begins now is to end it all the same.
                var heard = Math.Min(stored > 0 ? stored : await LastIn(chat, (long)chat.Plan.ChannelId, stopping), Now);
                if (heard < LastOf(chat) && await IsKeptAsync(chat, stopping))
                    await AddAbsenceAsync(GapOf(chat, placeId: null, heard), stopping);
            }

            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>When something was last said in the place of a chat that the archive knows of; else when the chat opened.</summary>
    public Task<DateTimeOffset> LastHeardInAsync(Chat chat, ulong placeId, CancellationToken stopping) => InTurnAsync(
        async () => DateTimeOffset.FromUnixTimeMilliseconds(await LastIn(chat, (long)placeId, stopping)), stopping);

    /// <summary>Ends what the bot was away for until the reading began, and keeps what could not be read as owed.</summary>
    public Task NoteReadingAsync(Chat chat, Reading reading, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (!await IsKeptAsync(chat, stopping))
                return 0;
            var open = await db.CoverageGaps.Where(row => row.ChatId == (long)chat.Plan.Id && row.To == null).ToListAsync(stopping);
            var end = Math.Min(reading.At.ToUnixTimeMilliseconds(), LastOf(chat));
            foreach (var unread in reading.Unread)
                await OweAsync(chat, unread, (open, end), stopping);
            foreach (var row in open.Where(row => row.Unread is not null && reading.Unread.All(unread => (long?)unread.PlaceId != row.PlaceId)))
                Read(row, end);
            if (reading.EndsAbsences)
                await EndAbsencesAsync(chat, reading.At.ToUnixTimeMilliseconds(), end, stopping);
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

    /// <summary>Not those that began later, for nothing of theirs was read.</summary>
    private async Task EndAbsencesAsync(Chat chat, long began, long end, CancellationToken stopping)
    {
        var absences = await AbsencesOf((long)chat.Plan.Id).OrderBy(row => row.From).ThenBy(row => row.Id).ToListAsync(stopping);
        foreach (var row in absences.Where(row => row.To is null && row.From <= began))
            row.To = end;
        Join(absences.Where(row => row.To is not null));
    }

    /// <summary>Absences that touch are one.</summary>
    private void Join(IEnumerable<CoverageGapRow> over)
    {
        CoverageGapRow? before = null;
        foreach (var row in over)
        {
            if (before is not null && row.From <= before.To)
                before.To = Math.Max(before.To.Value, row.To!.Value);
            else if (row.From < row.To)
                before = row;
            if (before != row)
                db.CoverageGaps.Remove(row);
        }
    }

    private async Task AddAbsenceAsync(CoverageGapRow absence, CancellationToken stopping)
    {
        if (!await AbsencesOf(absence.ChatId).AnyAsync(row => row.To == null && row.From == absence.From, stopping))
            db.CoverageGaps.Add(absence);
    }

    private IQueryable<CoverageGapRow> AbsencesOf(long chatId) => db.CoverageGaps.Where(row => row.ChatId == chatId && row.PlaceId == null && row.Unread == null);

    /// <summary>Of a chat that was forgotten meanwhile nothing may be added.</summary>
    private Task<bool> IsKeptAsync(Chat chat, CancellationToken stopping) => db.Chats.AnyAsync(row => row.Id == (long)chat.Plan.Id, stopping);

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
