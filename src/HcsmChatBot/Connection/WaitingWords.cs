using System.Collections.Concurrent;
using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Connection;

/// <summary>What people are to be told with the next answer that they alone see: in memory, because some answers are given at once, and in the database.</summary>
public sealed class WaitingWords(ChatStore store, Texts texts) : IHostedService
{
    private readonly ConcurrentDictionary<(ulong GuildId, ulong UserId), ImmutableList<WaitingWord>> words = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var word in await store.LoadWordsAsync(cancellationToken))
            Add(word);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It is stored already.</summary>
    public void Add(WaitingWord word) => words.AddOrUpdate((word.GuildId, word.UserId), [word], (_, waiting) => waiting.Add(word));

    /// <summary>The answer with as much as fits beneath it of what waits for this person. Nobody else takes it meanwhile.</summary>
    public Told With(MessageToSend answer, Asked asked)
    {
        if (asked.Interaction.GuildId is not { } guildId || !words.TryRemove((guildId, asked.Interaction.Person.Id), out var waiting))
            return new Told(answer, []);

        var told = ImmutableArray.CreateBuilder<WaitingWord>();
        var content = answer.Content;
        foreach (var word in waiting)
        {
            var more = $"{content}\n\n{Say(word, asked.Language)}".TrimStart();
            if (more.Length > MessageToSend.MaxContent)
                break;
            content = more;
            told.Add(word);
        }

        foreach (var left in waiting.Skip(told.Count))
            Add(left);
        return new Told(answer with { Content = content }, told.ToImmutable());
    }

    /// <summary>The answer was given.</summary>
    public async Task DoneAsync(Told told, CancellationToken stopping)
    {
        if (!told.Words.IsEmpty)
            await store.DropWordsAsync([.. told.Words.Select(word => word.Id)], stopping);
    }

    /// <summary>The answer did not reach them.</summary>
    public void PutBack(Told told)
    {
        foreach (var word in told.Words)
            Add(word);
    }

    /// <summary>Forgets what the database is about to forget.</summary>
    public void Forget(Func<WaitingWord, bool> which)
    {
        foreach (var (person, waiting) in words.Where(person => person.Value.Exists(word => which(word))))
            words[person] = waiting.RemoveAll(word => which(word));
    }

    private string Say(WaitingWord word, Language language) => texts.Say(language, word.Key, [.. word.Values.Select(value => (value.Key, (object?)value.Value))]);
}

/// <summary>An answer and the words that are told with it.</summary>
public sealed record Told(MessageToSend Answer, ImmutableArray<WaitingWord> Words);
