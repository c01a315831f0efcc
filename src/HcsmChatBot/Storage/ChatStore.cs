using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The one writer. Every call is one transaction; they follow one another.</summary>
public sealed partial class ChatStore : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly BotDbContext db;
    private readonly GatewayProgress progress;
    private readonly TimeProvider time;

    public ChatStore(Database database, GatewayProgress progress, TimeProvider time)
    {
        db = database.Writer();
        this.progress = progress;
        this.time = time;
    }

    public void Dispose()
    {
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
            Keep(commit);
            await MeetAuthorAsync(commit, stopping);
            await FileAgainAsync(commit, stopping);
            await CompleteAsync(chat.Plan.Id, commit.Completes, stopping);
            await DropDraftsAsync(commit, stopping);
            var pending = Queue(row, await WelcomingOnceAsync(commit.Transition, stopping));
            await SaveCursorAsync(commit.Ticket, stopping);
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

    public Task SaveCursorAsync(CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            await SaveCursorAsync(ticket: null, stopping);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            return await work();
        }
        finally
        {
            db.ChangeTracker.Clear();
            turn.Release();
        }
    }

    private async Task SaveCursorAsync(Ticket? ticket, CancellationToken stopping)
    {
        if (progress.CursorOnceDone(ticket) is not var (applicationId, cursor))
            return;

        var row = await db.Cursor.FindAsync([CursorRow.OnlyId], stopping);
        row ??= db.Cursor.Add(new CursorRow { SessionId = "", ResumeUrl = "" }).Entity;
        (row.ApplicationId, row.SessionId, row.ResumeUrl, row.Sequence) = ((long)applicationId, cursor.SessionId, cursor.ResumeUrl.ToString(), cursor.Sequence);
    }
}
