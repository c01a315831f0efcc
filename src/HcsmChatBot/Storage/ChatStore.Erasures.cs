using System.Collections.Immutable;
using System.Threading.Channels;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The journal of what was erased, so that it can be erased from older copies too.</summary>
public sealed partial class ChatStore
{
    /// <summary>How long after its chat must have gone by itself a deletion is still noted.</summary>
    private static readonly TimeSpan Spare = TimeSpan.FromDays(31);

    private readonly Channel<bool> noted = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>When a person last had everything erased; null where it is to be looked up.</summary>
    private long? lastPerson;

    /// <summary>Brings something whenever the journal has changed.</summary>
    public ChannelReader<bool> Noted => noted.Reader;

    /// <summary>All of it, oldest first.</summary>
    public Task<ImmutableArray<Erasure>> ErasuresAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.Erasures.AsNoTracking().OrderBy(row => row.Number).ToListAsync(stopping)).Select(Erasure.Of).ToImmutableArray(), stopping);

    /// <summary>Erases again what this database, being an older copy, does not know to be erased.</summary>
    /// <param name="journal">In the order in which it was erased.</param>
    /// <returns>How much there was.</returns>
    public async Task<int> ReplayAsync(IEnumerable<Erasure> journal, CancellationToken stopping)
    {
        var missing = journal.Except(await ErasuresAsync(stopping)).ToList();
        foreach (var erasure in missing)
        {
            await EraseAsync(
                async () =>
                {
                    await DoAsync(erasure, stopping);
                    Note(erasure);
                    return 1;
                },
                stopping);
        }

        return missing.Count;
    }

    private Task DoAsync(Erasure erasure, CancellationToken stopping)
    {
        var (guild, subject) = (erasure.GuildId, erasure.Subject);
        return erasure.Kind switch
        {
            ErasureKind.Message => BuryAgainAsync((long)subject, stopping),
            ErasureKind.Edit => BlankAsync((long)subject, stopping),
            ErasureKind.Person => ErasePersonNowAsync(guild, subject, stopping),
            ErasureKind.OptOut => WithholdAsync(guild, subject, stopping),
            ErasureKind.OptIn => KeepFromNowOnAsync(guild, subject, stopping),
            ErasureKind.Suggestion => db.Suggestions.Where(row => row.Id == (long)subject).ExecuteDeleteAsync(stopping),
            ErasureKind.Chat => ForgetAsync(db.Chats.Where(row => row.Id == (long)subject), stopping),
            ErasureKind.Guild => ForgetGuildNowAsync((long)guild, stopping),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task BuryAgainAsync(long id, CancellationToken stopping)
    {
        if (await db.Messages.FindAsync([id], stopping) is { } row)
            await BuryAsync(row, stopping);
    }

    /// <summary>What it says now only Discord knows; without the instant of its edit it is asked for.</summary>
    private async Task BlankAsync(long id, CancellationToken stopping)
    {
        if (await db.Messages.FindAsync([id], stopping) is { Standing: nameof(MessageStanding.Kept) } row)
            (row.Text, row.Attachments, row.Embeds, row.EditedAt) = ("", null, null, null);
    }

    /// <summary>Its author had everything erased since it was written: it comes back from Discord only because this database did not know it.</summary>
    private async Task<bool> WasErasedAsync(MessageRow row, CancellationToken stopping)
    {
        var persons = db.Erasures.Where(erasure => erasure.Kind == nameof(ErasureKind.Person));
        // What is said now need not be looked up.
        lastPerson ??= await persons.MaxAsync(erasure => (long?)erasure.At, stopping) ?? 0;
        return row.At <= lastPerson && await persons.AnyAsync(erasure => erasure.GuildId == row.GuildId && erasure.Subject == row.AuthorId && erasure.At >= row.At, stopping);
    }

    private void Note(ErasureKind kind, long guild, long subject) => Note(new Erasure(Now, kind, (ulong)guild, (ulong)subject));

    private void Note(Erasure erasure)
    {
        db.Erasures.Add(RowOf(erasure));
        lastPerson = null;
    }

    /// <summary>What a copy from before it could still hold would be too old to be kept.</summary>
    private Task<int> DropOldErasuresAsync(long before, CancellationToken stopping)
    {
        var last = before - (long)Spare.TotalMilliseconds;
        return db.Erasures
            .Where(row => row.At < last && (row.Kind == nameof(ErasureKind.Message) || row.Kind == nameof(ErasureKind.Edit) || row.Kind == nameof(ErasureKind.Chat)))
            .ExecuteDeleteAsync(stopping);
    }

    private static ErasureRow RowOf(Erasure erasure) =>
        new() { At = erasure.At, Kind = erasure.Kind.ToString(), GuildId = (long)erasure.GuildId, Subject = (long)erasure.Subject };
}
