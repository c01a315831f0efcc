using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Rights;
using HcsmChatBot.Series;
using HcsmChatBot.Suggestions;
using HcsmChatBot.Tests.Chats;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Tests.Suggestions;

/// <summary>What was suggested is in memory what it is in the database, whoever decides.</summary>
public sealed class SuggestionBookTests : IAsyncDisposable
{
    private const ulong Pat = 4;

    private readonly ScriptedShell shell = new();
    private readonly Suggestion hope = Made(Interactions.Id, "What is hope?");

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task Two_who_decide_at_once_decide_once()
    {
        await shell.Suggestions.AddAsync(hope, default);
        var accepted = hope.Accept(hope.Question, null, ScriptedShell.Wednesday);

        Assert.True(await shell.Suggestions.ChangeAsync(hope, accepted, Word(1), default));
        Assert.False(await shell.Suggestions.DropAsync(hope, Word(2), default));

        Assert.Equal(accepted, Assert.Single((await NextProcessAsync()).Accepted(ScriptedShell.Guild)));
        Assert.Equal([1UL], (await shell.Store.LoadWordsAsync(default)).Select(word => word.Id));
    }

    [Fact]
    public async Task It_comes_back_as_it_was_typed_the_oldest_first()
    {
        var later = Made(hope.Id + 1, "Ce \ud800 qui compte ?") with { Link = new Uri("https://example.org/a"), Name = null, Language = "fr" };
        await shell.Suggestions.AddAsync(later, default);
        await shell.Suggestions.AddAsync(hope, default);

        Assert.Equal([hope, later], (await NextProcessAsync()).Waiting(ScriptedShell.Guild));
    }

    [Fact]
    public async Task Where_the_guild_is_left_nothing_is_there_any_more()
    {
        await shell.Suggestions.AddAsync(hope, default);
        await shell.Suggestions.ChangeAsync(hope, hope.Accept(hope.Question, null, ScriptedShell.Wednesday), Word(1), default);
        Assert.Contains(ScriptedShell.Guild, await shell.Store.GuildsAsync(default));

        await new Departures(
            shell.Chats, shell.Drafts, shell.Series, new SeriesDrafts(shell.Store), shell.Suggestions, shell.Words, shell.Store, NullLogger<Departures>.Instance).LeaveAsync(ScriptedShell.Guild, default);

        Assert.Empty(shell.Suggestions.Accepted(ScriptedShell.Guild));
        Assert.Empty((await NextProcessAsync()).Accepted(ScriptedShell.Guild));
        Assert.Empty(await shell.Store.LoadWordsAsync(default));
        Assert.DoesNotContain(ScriptedShell.Guild, await shell.Store.GuildsAsync(default));
    }

    [Fact]
    public async Task What_was_kept_as_long_as_was_promised_goes()
    {
        await shell.Suggestions.AddAsync(hope, default);

        await shell.Store.ForgetOlderThanAsync(ScriptedShell.Wednesday, default);
        Assert.Single((await NextProcessAsync()).Waiting(ScriptedShell.Guild));
        await shell.Store.ForgetOlderThanAsync(ScriptedShell.Wednesday.AddMilliseconds(1), default);

        Assert.Empty((await NextProcessAsync()).Waiting(ScriptedShell.Guild));
    }

    [Fact]
    public async Task A_word_that_does_not_fit_beneath_an_answer_waits_for_the_next()
    {
        await shell.Suggestions.AddAsync(hope, default);
        await shell.Suggestions.DropAsync(hope, Word(1), default);
        var asked = Asked.Read(Interactions.Chat("status", Interactions.Participant));

        var full = shell.Words.With(new MessageToSend(new string('x', MessageToSend.MaxContent)), asked);
        Assert.Empty(full.Words);
        var roomy = shell.Words.With(new MessageToSend("Yes."), asked);

        Assert.StartsWith("Yes.\n\n**Your topic was read", roomy.Answer.Content, StringComparison.Ordinal);
        Assert.Equal("Yes.", shell.Words.With(new MessageToSend("Yes."), asked).Answer.Content);
        shell.Words.PutBack(roomy);
        Assert.Single(shell.Words.With(new MessageToSend("Yes."), asked).Words);
    }

    private static Suggestion Made(ulong id, string question) => new(id, ScriptedShell.Guild, question)
    {
        UserId = Pat,
        Name = "Pat",
        Language = "en",
        ChangedAt = ScriptedShell.Wednesday,
    };

    private static WaitingWord Word(ulong id) =>
        new(id, ScriptedShell.Guild, Pat, "suggest.word.declined", ImmutableDictionary<string, string>.Empty.Add("question", "What is hope?"));

    private async Task<SuggestionBook> NextProcessAsync()
    {
        var book = new SuggestionBook(shell.Store, new WaitingWords(shell.Store, shell.Texts));
        await book.StartAsync(default);
        return book;
    }
}
