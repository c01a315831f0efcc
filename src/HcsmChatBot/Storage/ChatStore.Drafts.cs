using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What people typed to plan chats.</summary>
public sealed partial class ChatStore
{
    /// <summary>All drafts; those that were never planned and not touched since are let go.</summary>
    public Task<ImmutableArray<PlanDraft>> LoadDraftsAsync(DateTimeOffset since, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var sinceMs = since.ToUnixTimeMilliseconds();
            await db.Drafts.Where(row => row.ChatId == null && row.UpdatedAt < sinceMs).ExecuteDeleteAsync(stopping);
            // Where the bot was killed before the plan was stored, the draft is not planned yet.
            await db.Drafts.Where(row => row.ChatId != null && !db.Chats.Any(chat => chat.Id == row.ChatId))
                .ExecuteUpdateAsync(row => row.SetProperty(draft => draft.ChatId, (long?)null), stopping);
            return (await db.Drafts.AsNoTracking().ToListAsync(stopping)).Select(Read).ToImmutableArray();
        },
        stopping);

    public Task SaveDraftAsync(PlanDraft draft, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var row = await db.Drafts.FindAsync([(long)draft.Id], stopping)
                ?? db.Drafts.Add(new DraftRow { Id = (long)draft.Id, Title = "", When = "", Agenda = "" }).Entity;
            (row.GuildId, row.ChannelId, row.UserId, row.ChatId) = ((long)draft.GuildId, (long)draft.ChannelId, (long)draft.UserId, (long?)draft.ChatId);
            (row.Title, row.When, row.Agenda) = (draft.Title, draft.When, draft.Agenda);
            (row.HostId, row.CohostId) = (draft.HostIds is [var host, ..] ? (long)host : null, draft.HostIds is [_, var cohost, ..] ? (long)cohost : null);
            row.UpdatedAt = draft.TypedAt.ToUnixTimeMilliseconds();
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>Of each channel the chat that ended last.</summary>
    public Task<ImmutableArray<ChatPlan>> LastPlansAsync(CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var last = db.Chats.Where(chat => chat.Status == nameof(Chat.Ended))
                .Where(chat => !db.Chats.Any(later => later.ChannelId == chat.ChannelId && later.Status == nameof(Chat.Ended) && later.EndedAt > chat.EndedAt));
            return (await last.Select(chat => chat.State).ToListAsync(stopping)).Select(state => StoredJson.ReadChat(state).Plan).Where(plan => !plan.IsRehearsal).ToImmutableArray();
        },
        stopping);

    public Task DropDraftAsync(ulong id, CancellationToken stopping) =>
        InTurnAsync(() => db.Drafts.Where(row => row.Id == (long)id).ExecuteDeleteAsync(stopping), stopping);

    /// <summary>A chat that begins or is called off needs its draft no more.</summary>
    private async Task DropDraftsAsync(Commit commit, CancellationToken stopping)
    {
        if (commit is not { Happened: ChatEvent.StartRequested or ChatEvent.StartDue or ChatEvent.CancelRequested, Transition.Chat: not Chat.Scheduled })
            return;

        var chatId = (long)commit.Transition.Chat.Plan.Id;
        db.Drafts.RemoveRange(await db.Drafts.Where(row => row.ChatId == chatId).ToListAsync(stopping));
    }

    private static PlanDraft Read(DraftRow row) => new((ulong)row.Id, (ulong)row.GuildId, (ulong)row.ChannelId, (ulong)row.UserId)
    {
        ChatId = (ulong?)row.ChatId,
        TypedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt),
        Title = row.Title,
        When = row.When,
        HostIds = [.. new[] { row.HostId, row.CohostId }.OfType<long>().Select(id => (ulong)id)],
        Agenda = row.Agenda,
    };
}
