using System.Collections.Immutable;
using System.Threading.Channels;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The one writer. Every call is one transaction; they follow one another.</summary>
public sealed partial class ChatStore : IDisposable
{
    private static readonly TimeSpan LongestCommit = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Channel<bool> erasures = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Database database;
    private readonly BotDbContext db;
    private readonly GatewayProgress progress;
    private readonly TimeProvider time;
    private readonly StorageMetrics metrics;

    /// <param name="metrics">Left out where nothing is counted.</param>
    public ChatStore(Database database, GatewayProgress progress, TimeProvider time, FullDisk disk, StorageMetrics? metrics = null)
    {
        this.metrics = metrics ?? StorageMetrics.Unheard;
        this.database = database;
        db = database.Writer();
        this.progress = progress;
        this.time = time;
        Disk = disk;
    }

    public FullDisk Disk { get; }

    /// <summary>For tests of a store at rest.</summary>
    internal BotDbContext Writer => db;

    /// <summary>For tests, which make the writing connection refuse, in its turn.</summary>
    internal Task<int> TellSqliteAsync(string pragma) => OnceAsync(() => db.Database.ExecuteSqlRawAsync(pragma), CancellationToken.None);

    /// <summary>Brings something whenever what was erased is still to be wiped from the files.</summary>
    public ChannelReader<bool> Erasures => erasures.Reader;

    /// <summary>What is being written is written first: nothing is taken from under it.</summary>
    public void Dispose()
    {
        turn.Wait(LongestCommit);
        db.Dispose();
        turn.Dispose();
    }

    /// <summary>Stores what an event changed and hands back the effects that now wait.</summary>
    public Task<ImmutableArray<PendingEffect>> SaveAsync(Commit commit, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var chat = commit.Transition.Chat;
            var row = await db.Chats.FindAsync([(long)chat.Plan.Id], stopping) ?? db.Chats.Add(Begin(chat.Plan)).Entity;
            Describe(row, chat);
            db.Events.Add(Note(commit));
            await KeepAsync(commit, stopping);
            await MeetAuthorAsync(commit, stopping);
            await FileAgainAsync(commit, stopping);
            await RefileAsync(commit, stopping);
            await RelinkAsync(commit, stopping);
            await CompleteAsync(chat.Plan.Id, commit.Completes, stopping);
            await DropDraftsAsync(commit, stopping);
            var pending = Queue(row, await WelcomingOnceAsync(commit.Transition, stopping));
            Hear(commit, await SaveCursorAsync(commit.Ticket, stopping));
            await db.SaveChangesAsync(stopping);
            return pending;
        },
        stopping);

    /// <summary>From now on the effect may have reached Discord.</summary>
    public Task MarkTriedAsync(PendingEffect effect, CancellationToken stopping) => InTurnAsync(
        () => db.Outbox.Where(row => row.ChatId == (long)effect.ChatId && row.Number == effect.Number)
            .ExecuteUpdateAsync(row => row.SetProperty(outbox => outbox.TriedAt, Now), stopping),
        stopping);

    /// <summary>The effect is done, and its result is no event. An answer is forgotten whole, for it holds an interaction's token.</summary>
    public Task CompleteAsync(PendingEffect effect, CancellationToken stopping) => InTurnAsync(
        () =>
        {
            var row = db.Outbox.Where(row => row.ChatId == (long)effect.ChatId && row.Number == effect.Number);
            return effect.Effect is ChatEffect.Answer
                ? row.ExecuteDeleteAsync(stopping)
                : row.ExecuteUpdateAsync(done => done.SetProperty(outbox => outbox.DoneAt, Now), stopping);
        },
        stopping);

    /// <summary>Where nothing can be stored for now it is left as it was: what came since will come again.</summary>
    public async Task SaveCursorAsync(CancellationToken stopping)
    {
        try
        {
            await OnceAsync(
                async () =>
                {
                    await SaveCursorAsync(ticket: null, stopping);
                    return await db.SaveChangesAsync(stopping);
                },
                stopping);
        }
        catch (Exception failure) when (FullDisk.Passes(failure))
        {
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Where the disk is full or another program holds the database, the turn passes to others (who may only wish to read) until it is tried again.</summary>
    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken stopping)
    {
        try
        {
            return await OnceAsync(work, stopping);
        }
        catch (Exception failure) when (FullDisk.Passes(failure))
        {
            return await Disk.UntilWrittenAsync(() => OnceAsync(work, stopping), failure, stopping);
        }
    }

    private async Task<T> OnceAsync<T>(Func<Task<T>> work, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        using var timed = metrics.Turn();
        try
        {
            if (database.IsDamaged)
                throw new InvalidOperationException("The database is damaged: nothing more is written into it.");
            return await work();
        }
        catch (Exception failure)
        {
            metrics.Failed(failure);
            if (FitToOpen.IsDamaged(failure))
                database.NoteDamage();
            throw;
        }
        finally
        {
            db.ChangeTracker.Clear();
            turn.Release();
        }
    }

    /// <returns>Null before the first session.</returns>
    private async Task<CursorRow?> SaveCursorAsync(Ticket? ticket, CancellationToken stopping)
    {
        if (progress.CursorOnceDone(ticket) is not var (applicationId, cursor))
            return null;

        var row = await db.Cursor.FindAsync([CursorRow.OnlyId], stopping);
        row ??= db.Cursor.Add(new CursorRow { SessionId = "", ResumeUrl = "" }).Entity;
        (row.ApplicationId, row.SessionId, row.ResumeUrl, row.Sequence) = ((long)applicationId, cursor.SessionId, cursor.ResumeUrl.ToString(), cursor.Sequence);
        return row;
    }

    /// <summary>Everything that was told before this message is stored with it.</summary>
    private static void Hear(Commit commit, CursorRow? cursor)
    {
        if (commit is { Message: { } message, Ticket: { } ticket } && cursor is not null && ticket.SessionId == cursor.SessionId && ticket.Sequence <= cursor.Sequence)
            cursor.HeardUntil = message.Timestamp.ToUnixTimeMilliseconds();
    }
}
