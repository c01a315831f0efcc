using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Panel;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Panel;

/// <summary>Who did what in a chat: told in words, and gone with whoever asks for it.</summary>
public sealed class DeedsTests : IAsyncDisposable
{
    private const ulong Morgan = 3;
    private const ulong Max = 6;

    private static readonly Texts Texts = Texts.Load(new ConfigFiles(Repository.Config));

    private readonly ScriptedShell shell = new();
    private Chat chat = ScriptedShell.OpenChat(ThreadPlan.Topic, new Topic(new TopicLabel(1), "One?"), new Topic(new TopicLabel(2), "Two?"));

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task What_was_done_is_told_with_its_topic_and_what_changed_nothing_is_not()
    {
        await DoAsync(new ChatEvent.NextRequested(At(1), By(Morgan), Prompt: null));
        await DoAsync(new ChatEvent.NextRequested(At(2), By(Max) with { Seen = new TopicLabel(1) }, Prompt: null));
        await DoAsync(new ChatEvent.BackRequested(At(3), By(99, isModerator: false)));
        await DoAsync(new ChatEvent.StatusRequested(At(4), By(Max)));
        await DoAsync(new ChatEvent.UndoRequested(At(5), By(Max)));
        await DoAsync(new ChatEvent.EndRequested(At(6), By(Max)));

        Assert.Equal(
            [
                $"<t:{At(1).ToUnixTimeSeconds()}:T> <@3> went on to T2.",
                $"<t:{At(5).ToUnixTimeSeconds()}:T> <@6> took a step back: T2.",
                $"<t:{At(6).ToUnixTimeSeconds()}:T> <@6> closed the chat.",
            ],
            await ToldAsync());
    }

    [Fact]
    public async Task Only_the_newest_are_told_and_they_stand_last()
    {
        for (var step = 1; step <= 30; step++)
            await DoAsync(step % 2 == 1 ? new ChatEvent.PauseRequested(At(step), By(Morgan)) : new ChatEvent.ResumeRequested(At(step), By(Morgan)));

        var told = await ToldAsync();

        Assert.Equal(25, told.Count);
        Assert.EndsWith("started the clock again.", told[^1], StringComparison.Ordinal);
        Assert.StartsWith($"<t:{At(6).ToUnixTimeSeconds()}:T>", told[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wishes_to_be_erased_is_somebody_and_nobodys_co_host()
    {
        await DoAsync(new ChatEvent.CohostRequested(At(1), By(Morgan), new Host(Max, "Max")));
        await DoAsync(new ChatEvent.PauseRequested(At(2), By(Max)));

        await shell.Store.ErasePersonAsync(ScriptedShell.Guild, Max, default);

        Assert.Equal(
            [$"<t:{At(1).ToUnixTimeSeconds()}:T> <@3> named a co-host.", $"<t:{At(2).ToUnixTimeSeconds()}:T> Somebody stopped the clock."],
            await ToldAsync());
        Assert.DoesNotContain(shell.Store.Writer.Events, happened => happened.About == $"{Max}" || happened.UserId == (long)Max);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void Every_deed_has_its_words(Language language)
    {
        foreach (var kind in DeedWords.Told)
            Assert.Contains("> ", new DeedWords(Texts).Say(language, new Deed(At(0), kind, Morgan, "T1", null)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_is_named_where_it_did_something_or_asked()
    {
        var words = new DeedWords(Texts);

        Assert.EndsWith("The clock went on to T1.", words.Say(Language.En, new Deed(At(0), nameof(ChatEvent.TopicDue), null, "T1", null)), StringComparison.Ordinal);
        Assert.EndsWith(
            "The clock found the hour long past and asked the moderators.",
            words.Say(Language.En, new Deed(At(0), nameof(ChatEvent.TopicDue), null, "T1", nameof(ChatEffect.AskModerators))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_came_without_a_host_opened_nothing_and_a_reminder_that_was_not_needed_is_not_told()
    {
        var open = (Chat.Open)chat;
        await DoAsync(new ChatEvent.HalfwayDue(At(1), new TopicLabel(1)));
        chat = new Chat.Scheduled(open.Plan, At(5));
        await DoAsync(new ChatEvent.StartDue(At(5)));
        chat = new Chat.Scheduled(open.Plan, At(5));
        await DoAsync(new ChatEvent.StartDue(At(60 * 24 * 30)));

        Assert.Equal([$"<t:{At(5).ToUnixTimeSeconds()}:T> The clock found nobody who had said that they will host, and asked the moderators."], await ToldAsync());
    }

    private static DateTimeOffset At(int minutes) => ScriptedShell.Wednesday.AddMinutes(minutes);

    private static Ask By(ulong userId, bool isModerator = true) => new(userId, isModerator, "En:9:token");

    private async Task DoAsync(ChatEvent happened)
    {
        var next = ChatFacilitator.Advance(chat, happened);
        chat = next.Chat;
        await shell.Store.SaveAsync(new Commit(next, happened), default);
    }

    private async Task<IReadOnlyList<string>> ToldAsync()
    {
        var words = new DeedWords(Texts);
        return [.. (await shell.Store.DeedsAsync(ScriptedShell.ChatId, DeedWords.Told, 25, default)).Select(deed => words.Say(Language.En, deed))];
    }
}
