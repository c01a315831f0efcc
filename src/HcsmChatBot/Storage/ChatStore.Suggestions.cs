using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Planning;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>Topics that people suggest, and what these people are to be told.</summary>
public sealed partial class ChatStore
{
    /// <summary>Those that wait or were accepted.</summary>
    public Task<ImmutableArray<Suggestion>> LoadSuggestionsAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.Suggestions.AsNoTracking().Where(row => row.Standing != nameof(SuggestionStanding.Asked)).ToListAsync(stopping)).Select(Read).ToImmutableArray(),
        stopping);

    /// <summary>New or changed, with what the person who suggested it is to be told.</summary>
    public Task SaveSuggestionAsync(Suggestion suggestion, WaitingWord? word, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var row = await db.Suggestions.FindAsync([(long)suggestion.Id], stopping)
                ?? db.Suggestions.Add(new SuggestionRow { Id = (long)suggestion.Id, Question = "", Language = "", Standing = "" }).Entity;
            (row.GuildId, row.UserId, row.Name) = ((long)suggestion.GuildId, (long?)suggestion.UserId, suggestion.Name);
            (row.Question, row.Link, row.Language) = (suggestion.Question, suggestion.Link?.OriginalString, suggestion.Language);
            (row.Standing, row.ChangedAt) = (suggestion.Standing.ToString(), suggestion.ChangedAt.ToUnixTimeMilliseconds());
            await AddWordAsync(word, stopping);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>With what the person who suggested it is to be told; for ever, as what is erased.</summary>
    public Task DropSuggestionAsync(ulong suggestionId, WaitingWord? word, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            await AddWordAsync(word, stopping);
            var suggestion = db.Suggestions.Where(row => row.Id == (long)suggestionId);
            if (await suggestion.Select(row => (long?)row.GuildId).FirstOrDefaultAsync(stopping) is { } guild)
                Note(ErasureKind.Suggestion, guild, (long)suggestionId);
            return await suggestion.ExecuteDeleteAsync(stopping);
        },
        stopping);

    /// <summary>The names beside what this person suggested, those of what was asked already too.</summary>
    public Task<ImmutableArray<string>> CreditedAsync(ulong guildId, ulong userId, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var names = await SuggestedBy(guildId, userId).Select(row => row.Name).Distinct().ToListAsync(stopping);
            return names.OfType<string>().ToImmutableArray();
        },
        stopping);

    /// <summary>Whoever suggested a question is named beside it no more, in no chat of the guild and on no plan.</summary>
    public Task EraseCreditsAsync(ulong guildId, ImmutableArray<string> credits, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            var erased = new ChatEvent.CreditErased(time.GetUtcNow(), credits);
            foreach (var row in await db.Chats.Where(row => row.GuildId == (long)guildId).ToListAsync(stopping))
                row.State = StoredJson.Write(ChatFacilitator.Advance(StoredJson.ReadChat(row.State), erased).Chat);
            foreach (var row in await db.Drafts.Where(row => row.GuildId == (long)guildId).ToListAsync(stopping))
                row.Agenda = PlanDraft.Without(row.Agenda, credits);
            return credits.Length;
        },
        stopping);

    public Task<ImmutableArray<WaitingWord>> LoadWordsAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.WaitingWords.AsNoTracking().OrderBy(row => row.Id).ToListAsync(stopping))
            .Select(row => new WaitingWord((ulong)row.Id, (ulong)row.GuildId, (ulong)row.UserId, row.Key, StoredJson.ReadValues(row.Values))).ToImmutableArray(),
        stopping);

    /// <summary>They were told.</summary>
    public Task DropWordsAsync(IReadOnlyList<ulong> wordIds, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            var ids = wordIds.Select(id => (long)id).ToArray();
            return await db.WaitingWords.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(stopping);
        },
        stopping);

    /// <summary>Those who moderate were told that this hour has no topic yet.</summary>
    public Task<bool> WasCalledForAsync(ulong seriesId, OccurrenceKey hour, CancellationToken stopping) =>
        InTurnAsync(async () => await db.TopicCalls.FindAsync([(long)seriesId, hour.ToString()], stopping) is not null, stopping);

    public Task NoteCallAsync(ChatSeries series, OccurrenceKey hour, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (await db.TopicCalls.FindAsync([(long)series.Id, hour.ToString()], stopping) is null)
                db.TopicCalls.Add(new TopicCallRow { SeriesId = (long)series.Id, Occurrence = hour.ToString(), GuildId = (long)series.GuildId, At = Now });
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>What was accepted is the community's by then, and stays without a name.</summary>
    private async Task EraseSuggestionsAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        await db.WaitingWords.Where(row => row.GuildId == (long)guildId && row.UserId == (long)userId).ExecuteDeleteAsync(stopping);
        foreach (var row in await SuggestedBy(guildId, userId).ToListAsync(stopping))
        {
            if (Read(row).Erased() is { } left)
                (row.UserId, row.Name) = ((long?)left.UserId, left.Name);
            else
                db.Suggestions.Remove(row);
        }
    }

    private async Task ForgetSuggestionsAsync(long guild, CancellationToken stopping)
    {
        await db.WaitingWords.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.TopicCalls.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.Suggestions.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
    }

    private async Task ForgetSuggestionsOlderThanAsync(long at, CancellationToken stopping)
    {
        var oldest = (long)Snowflake.At(DateTimeOffset.FromUnixTimeMilliseconds(at));
        await db.WaitingWords.Where(row => row.Id < oldest).ExecuteDeleteAsync(stopping);
        await db.TopicCalls.Where(row => row.At < at).ExecuteDeleteAsync(stopping);
        var old = await db.Suggestions.AsNoTracking().Where(row => row.ChangedAt < at).ToListAsync(stopping);
        var plans = old.Exists(row => row.Name is not null) ? await db.Chats.AsNoTracking().ToDictionaryAsync(row => row.Id, row => StoredJson.ReadChat(row.State).Plan, stopping) : [];
        var ids = old.Where(row => !plans.Values.Any(plan => IsCreditedOn(plan, row))).Select(row => row.Id).ToArray();
        await db.Suggestions.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(stopping);
    }

    /// <summary>As long as a name stands on an agenda it is known whose it is, so that it can be erased there.</summary>
    private static bool IsCreditedOn(ChatPlan plan, SuggestionRow suggestion) => suggestion.Name is { } name && plan.GuildId == (ulong)suggestion.GuildId
        && plan.Agenda.Topics.Any(topic => topic.Prompt.Contains(ShownText.OfName(name), StringComparison.Ordinal));

    private IQueryable<SuggestionRow> SuggestedBy(ulong guildId, ulong userId) =>
        db.Suggestions.Where(row => row.GuildId == (long)guildId && row.UserId == (long)userId);

    private async Task AddWordAsync(WaitingWord? word, CancellationToken stopping)
    {
        if (word is not null && await db.WaitingWords.FindAsync([(long)word.Id], stopping) is null)
            db.WaitingWords.Add(new WaitingWordRow { Id = (long)word.Id, GuildId = (long)word.GuildId, UserId = (long)word.UserId, Key = word.Key, Values = StoredJson.Write(word.Values) });
    }

    private static Suggestion Read(SuggestionRow row) => new((ulong)row.Id, (ulong)row.GuildId, row.Question)
    {
        Link = row.Link is { } link ? new Uri(link) : null,
        UserId = (ulong?)row.UserId,
        Name = row.Name,
        Language = row.Language,
        Standing = Enum.Parse<SuggestionStanding>(row.Standing),
        ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ChangedAt),
    };
}
