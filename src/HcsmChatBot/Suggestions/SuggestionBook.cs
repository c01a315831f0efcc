using System.Collections.Concurrent;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Suggestions;

/// <summary>What people suggested and is still to be decided on or asked: in memory, because lists and forms are shown at once, and in the database.</summary>
public sealed class SuggestionBook(ChatStore store, WaitingWords words) : IHostedService
{
    private readonly ConcurrentDictionary<ulong, Suggestion> suggestions = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var suggestion in await store.LoadSuggestionsAsync(cancellationToken))
            suggestions[suggestion.Id] = suggestion;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Those that nobody has decided on, the oldest first.</summary>
    public IReadOnlyList<Suggestion> Waiting(ulong guildId) => In(guildId, SuggestionStanding.Waiting);

    /// <summary>Those that may be put on an agenda, the oldest first.</summary>
    public IReadOnlyList<Suggestion> Accepted(ulong guildId) => In(guildId, SuggestionStanding.Accepted);

    /// <summary>How many of this person wait for a decision.</summary>
    public int WaitingOf(ulong guildId, ulong userId) => Waiting(guildId).Count(suggestion => suggestion.UserId == userId);

    /// <returns>Null where it was declined, asked or forgotten, or is another guild's.</returns>
    public Suggestion? Find(ulong guildId, ulong id) => suggestions.GetValueOrDefault(id) is { } suggestion && suggestion.GuildId == guildId ? suggestion : null;

    public async Task AddAsync(Suggestion suggestion, CancellationToken stopping)
    {
        await store.SaveSuggestionAsync(suggestion, word: null, stopping);
        suggestions[suggestion.Id] = suggestion;
    }

    /// <param name="word">What the person who suggested it is to be told.</param>
    /// <returns>False where somebody else changed it meanwhile: then this changes nothing.</returns>
    public async Task<bool> ChangeAsync(Suggestion before, Suggestion after, WaitingWord? word, CancellationToken stopping)
    {
        if (!suggestions.TryUpdate(before.Id, after, before))
            return false;
        await OrPutBackAsync(before, store.SaveSuggestionAsync(after, word, stopping));
        Tell(word);
        if (after.Standing == SuggestionStanding.Asked)
            suggestions.TryRemove(after.Id, out _);
        return true;
    }

    /// <inheritdoc cref="ChangeAsync"/>
    public async Task<bool> DropAsync(Suggestion suggestion, WaitingWord? word, CancellationToken stopping)
    {
        if (!suggestions.TryRemove(KeyValuePair.Create(suggestion.Id, suggestion)))
            return false;
        await OrPutBackAsync(suggestion, store.DropSuggestionAsync(suggestion.Id, word, stopping));
        Tell(word);
        return true;
    }

    /// <summary>Forgets what the database is about to forget.</summary>
    public void Forget(Func<Suggestion, bool> which)
    {
        foreach (var suggestion in suggestions.Values.Where(which))
            suggestions.TryRemove(suggestion.Id, out _);
    }

    /// <summary>Forgets what this person suggested; what was accepted stays, without their name.</summary>
    public void Forget(ulong guildId, ulong userId)
    {
        foreach (var suggestion in suggestions.Values.Where(suggestion => suggestion.GuildId == guildId && suggestion.UserId == userId))
        {
            if (suggestion.Erased() is { } left)
                suggestions[suggestion.Id] = left;
            else
                suggestions.TryRemove(suggestion.Id, out _);
        }
    }

    private IReadOnlyList<Suggestion> In(ulong guildId, SuggestionStanding standing) =>
        [.. suggestions.Values.Where(suggestion => suggestion.GuildId == guildId && suggestion.Standing == standing).OrderBy(suggestion => suggestion.Id)];

    /// <summary>What could not be stored has not happened.</summary>
    private async Task OrPutBackAsync(Suggestion before, Task storing)
    {
        try
        {
            await storing;
        }
        catch (OperationCanceledException)
        {
            suggestions[before.Id] = before;
            throw;
        }
    }

    private void Tell(WaitingWord? word)
    {
        if (word is not null)
            words.Add(word);
    }
}
