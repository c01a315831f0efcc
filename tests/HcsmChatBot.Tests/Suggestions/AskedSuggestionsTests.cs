using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Settings;
using HcsmChatBot.Suggestions;
using HcsmChatBot.Tests.Chats;

namespace HcsmChatBot.Tests.Suggestions;

/// <summary>What stood on the agenda of a chat that has opened is offered no more.</summary>
public sealed class AskedSuggestionsTests : IAsyncDisposable
{
    private static readonly Suggestion Hope = new(Interactions.Id, ScriptedShell.Guild, "What  is hope?")
    {
        Name = "Pat",
        Language = "en",
        Link = new Uri("https://example.org/a"),
        Standing = SuggestionStanding.Accepted,
    };

    private readonly ScriptedShell shell = new();
    private readonly SuggestionWords words;
    private readonly AskedSuggestions following;

    public AskedSuggestionsTests()
    {
        words = new SuggestionWords(shell.Texts, new GuildOptions(new ChatOptions()));
        following = new AskedSuggestions(shell.News, shell.Suggestions, words, shell.Work, shell.Time);
    }

    public async ValueTask DisposeAsync()
    {
        await following.StopAsync(default);
        following.Dispose();
        await shell.DisposeAsync();
    }

    [Theory]
    [InlineData("What is hope? (suggested by Pat)", true)]
    [InlineData("What is hope?", true)]
    [InlineData("What is hope? (suggested by Pat)\nhttps://example.org/a", true)]
    [InlineData("And what is hope?", false)]
    public async Task It_is_told_by_its_words_with_or_without_who_suggested_it(string prompt, bool isAsked)
    {
        await OpenAsync(prompt);
        Assert.Equal(isAsked, shell.Suggestions.Find(ScriptedShell.Guild, Hope.Id) is null);
    }

    [Fact]
    public async Task A_plan_and_a_rehearsal_ask_nobody()
    {
        var open = ScriptedShell.OpenChat(topics: new Topic(new TopicLabel(1), "What is hope?"));
        await TellAsync(new Chat.Scheduled(open.Plan, ScriptedShell.Wednesday));
        await TellAsync(open with { Plan = open.Plan with { IsRehearsal = true } });

        Assert.Equal(Hope, shell.Suggestions.Find(ScriptedShell.Guild, Hope.Id));
    }

    private Task OpenAsync(string prompt) => TellAsync(ScriptedShell.OpenChat(topics: new Topic(new TopicLabel(1), prompt)));

    private async Task TellAsync(Chat chat)
    {
        if (shell.Suggestions.Find(ScriptedShell.Guild, Hope.Id) is null)
        {
            await shell.Suggestions.AddAsync(Hope, default);
            await following.StartAsync(default);
        }

        shell.News.Tell(chat);
        await Soon.UntilAsync(() => shell.Work.IsNone);
    }
}
