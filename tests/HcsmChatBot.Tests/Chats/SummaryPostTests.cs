using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Chats;

/// <summary>The closing post, from what the archive holds.</summary>
public sealed class SummaryPostTests
{
    [Theory]
    [InlineData(Language.En, 1, 1, "1 person took part, 1 message.")]
    [InlineData(Language.En, 2, 3, "2 people took part, 3 messages.")]
    [InlineData(Language.En, 0, 0, "0 people took part, 0 messages.")]
    [InlineData(Language.Fr, 1, 1, "1 personne a participé, 1 message.")]
    [InlineData(Language.Fr, 2, 3, "2 personnes ont participé, 3 messages.")]
    [InlineData(Language.Fr, 0, 0, "0 personne a participé, 0 message.")]
    public async Task It_counts_people_and_messages_in_good_grammar(Language language, int people, int messages, string expected)
    {
        await using var shell = new ScriptedShell(new ChatOptions { Language = language });
        var open = await StoredAsync(shell, ScriptedShell.OpenChat());
        for (var i = 0; i < messages; i++)
            await SayAsync(shell, open, (ulong)i, author: (ulong)(i % people), new TopicLabel(1));

        var summary = (await shell.Posts.SummaryAsync(open, default)).Content;

        Assert.Equal(expected, summary.Split('\n')[1]);
    }

    [Fact]
    public async Task It_tells_topics_with_messages_in_the_order_of_the_agenda_and_no_introductions()
    {
        await using var shell = new ScriptedShell();
        var open = await StoredAsync(shell, ScriptedShell.OpenChat(ThreadPlan.None, Topics(3)));
        await SayAsync(shell, open, 1, author: 1, new TopicLabel(3));
        await SayAsync(shell, open, 2, author: 1, new TopicLabel(1));
        await SayAsync(shell, open, 3, author: 1, new TopicLabel(1));
        await SayAsync(shell, open, 4, author: 1, TopicLabel.Introductions);

        var summary = (await shell.Posts.SummaryAsync(open, default)).Content;

        Assert.Equal(["**T1**: 2 messages", "**T3**: 1 message"], summary.Split('\n').Where(line => line.StartsWith("**T", StringComparison.Ordinal)).Skip(1));
    }

    [Theory]
    [InlineData(ThreadPlan.Topic, true)]
    [InlineData(ThreadPlan.Chat, true)]
    [InlineData(ThreadPlan.None, false)]
    public async Task It_speaks_of_threads_only_where_there_are_some(ThreadPlan threads, bool expected)
    {
        await using var shell = new ScriptedShell();
        var open = await StoredAsync(shell, ScriptedShell.OpenChat(threads));

        var summary = (await shell.Posts.SummaryAsync(open, default)).Content;

        Assert.Equal(expected, summary.Contains("threads", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public async Task Ninety_nine_topics_fit_into_one_message(Language language)
    {
        await using var shell = new ScriptedShell(new ChatOptions { Language = language });
        var open = await StoredAsync(shell, ScriptedShell.OpenChat(ThreadPlan.Topic, Topics(99)));
        for (var topic = 1; topic <= 99; topic++)
            await SayAsync(shell, open, (ulong)topic, author: 1, new TopicLabel(topic));

        var summary = (await shell.Posts.SummaryAsync(open, default)).Content;

        Assert.InRange(summary.Length, 1, 2000);
        Assert.Contains("**T1**", summary, StringComparison.Ordinal);
        Assert.EndsWith(shell.Texts.Say(language, "post.summary.afterglow"), summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_where_all_can_be_read_again_and_which_chat_comes_next_here()
    {
        await using var shell = new ScriptedShell();
        var open = await StoredAsync(shell, ScriptedShell.OpenChat());
        var week = ScriptedShell.Wednesday.AddDays(7);
        shell.News.Tell(Planned(open.Plan with { Id = 1 }, week.AddDays(7), "Later"));
        shell.News.Tell(Planned(open.Plan with { Id = 2 }, week, "Next"));
        shell.News.Tell(Planned(open.Plan with { Id = 3, ChannelId = 77 }, week.AddDays(-1), "Elsewhere"));
        shell.News.Tell(Planned(open.Plan with { Id = 4, IsRehearsal = true }, week.AddDays(-1), "Tried out"));
        shell.News.Tell(Planned(open.Plan with { Id = 5 }, week.AddDays(-1), "Called off"));
        shell.News.TellGone(5);

        var summary = (await shell.Posts.SummaryAsync(open, default)).Content;

        Assert.Contains("\nWhoever presses Transcript below can read it all again.", summary, StringComparison.Ordinal);
        Assert.EndsWith($"\nNext chat: **Next**, <t:{week.ToUnixTimeSeconds()}:F>.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_of_two_languages_is_thanked_in_both()
    {
        await using var shell = new ScriptedShell();
        var open = ScriptedShell.OpenChat();
        open = await StoredAsync(shell, open with { Plan = open.Plan with { Languages = ["en", "fr"] } });

        var summary = (await shell.Posts.SummaryAsync(open, default)).Content;

        Assert.StartsWith("**Thank you!**", summary, StringComparison.Ordinal);
        Assert.Contains("\n\n**Merci\u00A0!**", summary, StringComparison.Ordinal);
    }

    private static Chat.Scheduled Planned(ChatPlan plan, DateTimeOffset at, string title) =>
        new(plan with { Agenda = plan.Agenda with { Title = title } }, at) { Announced = new Announced(1, null) };

    private static Topic[] Topics(int count) => [.. Enumerable.Range(1, count).Select(number => new Topic(new TopicLabel(number), $"Question {number}?"))];

    private static async Task<Chat.Open> StoredAsync(ScriptedShell shell, Chat.Open open)
    {
        await shell.Store.SaveAsync(new Commit(new Transition(open, []), new ChatEvent.EndDue(ScriptedShell.Wednesday)), default);
        return open;
    }

    private static async Task SayAsync(ScriptedShell shell, Chat.Open open, ulong serial, ulong author, TopicLabel topic)
    {
        var message = new Message { Id = open.Plan.Id + 1 + serial, ChannelId = ScriptedShell.Place, Content = "Talk", Author = new User { Id = 100 + author, Username = $"pat{author}" } };
        var happened = new ChatEvent.MessagePosted(ScriptedShell.Wednesday, message.Id, ScriptedShell.Place, InThread: false, null, null, null, null);
        var kept = new ChatEffect.Archive(new Filing(topic, FiledBecause.OpenTopic));
        await shell.Store.SaveAsync(new Commit(new Transition(open, [kept]), happened, message), default);
    }
}
