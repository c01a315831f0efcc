using System.Collections.Concurrent;
using System.Collections.Immutable;
using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Planning;

/// <summary>The drafts, in memory because a form must be shown at once, and in the database because nobody types an agenda twice.</summary>
public sealed class PlanDrafts(ChatStore store, LiveChats chats, ChatNews news, TimeProvider time) : IHostedService
{
    /// <summary>How long a draft waits that was never planned.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    private readonly ConcurrentDictionary<ulong, PlanDraft> drafts = new();

    /// <summary>The last chat of each channel that ended, as it would be typed again.</summary>
    private readonly ConcurrentDictionary<ulong, PlanDraft> lasts = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var draft in await store.LoadDraftsAsync(time.GetUtcNow() - Patience, cancellationToken))
            drafts[draft.Id] = draft with { IsKept = true };
        foreach (var plan in await store.LastPlansAsync(cancellationToken))
            Remember(plan, default);
        news.Changed += Remember;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        news.Changed -= Remember;
        return Task.CompletedTask;
    }

    /// <summary>The title, hosts and topics of the chat that was here last; null where none was, or none that had topics.</summary>
    public PlanDraft? Last(ulong channelId) => lasts.GetValueOrDefault(channelId);

    /// <summary>What this person began in this channel and has not planned yet.</summary>
    public PlanDraft? Unfinished(ulong channelId, ulong userId) => drafts.Values
        .Where(draft => draft.ChannelId == channelId && draft.UserId == userId && draft.ChatId is null)
        .MaxBy(draft => draft.Id);

    public IReadOnlyList<PlanDraft> In(ulong guildId) => [.. drafts.Values.Where(draft => draft.GuildId == guildId)];

    /// <param name="id">The draft's, or that of the chat which was planned from it.</param>
    /// <returns>Null also when the chat has begun or was called off.</returns>
    public PlanDraft? Find(ulong id)
    {
        var draft = drafts.GetValueOrDefault(id) ?? drafts.Values.FirstOrDefault(draft => draft.ChatId == id);
        if (draft?.ChatId is not { } chatId || chats.Find(chatId) is { Current: Chat.Scheduled })
            return draft;
        drafts.TryRemove(draft.Id, out _);
        return null;
    }

    /// <returns>As it is kept.</returns>
    public Task<PlanDraft> KeepAsync(PlanDraft draft, CancellationToken stopping) => StoreAsync(draft with { TypedAt = time.GetUtcNow() }, stopping);

    /// <summary>It was published; what was typed has not changed.</summary>
    public Task NoteChatAsync(PlanDraft draft, ulong chatId, CancellationToken stopping) => StoreAsync(draft with { ChatId = chatId }, stopping);

    public async Task DropAsync(PlanDraft draft, CancellationToken stopping)
    {
        await store.DropDraftAsync(draft.Id, stopping);
        drafts.TryRemove(draft.Id, out _);
    }

    private async Task<PlanDraft> StoreAsync(PlanDraft draft, CancellationToken stopping)
    {
        await store.SaveDraftAsync(draft, stopping);
        return drafts[draft.Id] = draft with { IsKept = true };
    }

    /// <summary>Forgets what the database is about to forget.</summary>
    public void Forget(Func<PlanDraft, bool> which)
    {
        foreach (var draft in drafts.Values.Where(which))
            drafts.TryRemove(draft.Id, out _);
        foreach (var last in lasts.Values.Where(which))
            lasts.TryRemove(last.ChannelId, out _);
    }

    /// <summary>Forgets what this person typed, and where they were to be a host.</summary>
    public void Forget(ulong guildId, ulong userId)
    {
        Forget(draft => draft.GuildId == guildId && draft.UserId == userId);
        foreach (var draft in drafts.Values.Where(draft => draft.GuildId == guildId && draft.HostIds.Contains(userId)))
            drafts[draft.Id] = draft with { HostIds = draft.HostIds.Remove(userId) };
        foreach (var last in lasts.Values.Where(last => last.GuildId == guildId && last.HostIds.Contains(userId)))
            lasts[last.ChannelId] = last with { HostIds = last.HostIds.Remove(userId) };
    }

    /// <summary>What stood beside a question, to name who suggested it, stands there no more.</summary>
    public void ForgetCredits(ulong guildId, ImmutableArray<string> credits)
    {
        foreach (var draft in drafts.Values.Where(draft => draft.GuildId == guildId))
            drafts[draft.Id] = draft.Without(credits);
        foreach (var last in lasts.Values.Where(last => last.GuildId == guildId))
            lasts[last.ChannelId] = last.Without(credits);
    }

    private void Remember(Chat chat)
    {
        if (chat is Chat.Ended { Plan.IsRehearsal: false, SoFar.OpenedAt: var openedAt })
            Remember(chat.Plan, openedAt);
    }

    /// <summary>What was planned first may be held last: its hour counts, and not its id.</summary>
    private void Remember(ChatPlan plan, DateTimeOffset openedAt)
    {
        if (!plan.Agenda.Topics.IsEmpty && (lasts.GetValueOrDefault(plan.ChannelId)?.TypedAt ?? default) <= openedAt)
            lasts[plan.ChannelId] = PlanCopies.Of(new PlanDraft(plan.Id, plan.GuildId, plan.ChannelId, 0) { ChatId = plan.Id, TypedAt = openedAt }, plan);
    }
}
