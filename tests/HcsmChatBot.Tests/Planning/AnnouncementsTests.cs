using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Planning;

/// <summary>What everybody is told of a plan, and that they are told it once.</summary>
public sealed class AnnouncementsTests : IAsyncDisposable
{
    private static readonly ChatPlan Plan = ScriptedShell.OpenChat().Plan with { Hosts = [new Host(3, "Mo_rgan"), new Host(4, null)] };

    private readonly ScriptedShell shell = new();
    private readonly List<Message> history = [];

    public AnnouncementsTests()
    {
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong after, int limit, CancellationToken _) => [.. history.Where(message => message.Id > after).OrderBy(message => message.Id).Take(limit)]);
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = ScriptedShell.ChatId + 42, ChannelId = ScriptedShell.Place });
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public void It_has_the_hour_the_hosts_and_how_many_topics_and_asks_the_host()
    {
        var post = shell.Posts.Announcement(Planned(wanted: 1), 1)!;

        Assert.Equal(
            $"Planned chat: **Hope**\nWhen: <t:{ScriptedShell.Wednesday.ToUnixTimeSeconds()}:F> (13:00 Toronto time)\nHost: Mo\\_rgan and a host. 1 topic.\n<@3>, will you be there? Then please press the button below.",
            post.Content);
        Assert.Equal(("host:" + ScriptedShell.ChatId, "I will host"), (post.Buttons.Single().CustomId, post.Buttons.Single().Label));
        Assert.Equal([3UL], post.MentionUsers);
    }

    [Fact]
    public void Guests_are_named_and_a_community_of_two_languages_reads_it_in_both()
    {
        var post = shell.Posts.Announcement(Planned(wanted: 1) with { IsConfirmed = true, Plan = Plan with { Agenda = Plan.Agenda with { Guests = ["Ana", "Bo"] }, Languages = ["fr", "en"] } }, 1)!;

        Assert.Matches("(?s)^Clavardage prévu.*\nPersonnes invitées.: Ana\\\\; Bo\n.*\n\nPlanned chat: .*\nGuests: Ana\\\\; Bo\n", post.Content);
    }

    [Fact]
    public async Task A_joint_chat_names_the_other_communitys_hashtag()
    {
        var series = new ChatSeries(8, ScriptedShell.Guild, ScriptedShell.Place, "Hope", "America/Toronto")
        {
            Rules = [new SeriesRule([], [DayOfWeek.Wednesday], new TimeOnly(13, 0))],
            Exceptions = [new SeriesException.Joint(new OccurrenceKey(new DateOnly(2026, 11, 4)), "#SoMePNed")],
        };
        await shell.Series.ChangeAsync(ScriptedShell.Place, _ => series, default);

        var planned = Planned(wanted: 1) with { Plan = Plan with { Languages = ["en", "fr"] } };
        Assert.Contains("\nTogether with #SoMePNed\n", shell.Posts.Announcement(planned, 1)!.Content, StringComparison.Ordinal);
        Assert.Contains("\nAvec #SoMePNed\n", shell.Posts.Announcement(planned, 1)!.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("#SoMePNed", shell.Posts.Announcement(planned with { StartsAt = ScriptedShell.Wednesday.AddDays(7) }, 1)!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_promised_is_asked_no_more()
    {
        var post = shell.Posts.Announcement(Planned(wanted: 1) with { IsConfirmed = true, StartsAt = null }, 1)!;

        Assert.Equal("Planned chat: **Hope**\nWhen: not fixed yet, a host will open it.\nHost: Mo\\_rgan and a host. 1 topic.\nThe host will be there.", post.Content);
        Assert.Empty(post.Buttons);
    }

    [Fact]
    public void No_two_posts_of_a_chat_begin_alike()
    {
        Chat[] told = [Planned(wanted: 1), Planned(wanted: 2, last: 900), CalledOff(wanted: 3, last: 900)];
        var firstLines = told.Select((chat, index) => shell.Posts.Announcement(chat, index + 1)!.Content).Append(shell.Posts.Opening(ScriptedShell.OpenChat()).Content).Select(post => post.Split('\n')[0]).ToArray();

        Assert.Equal(["Planned chat: **Hope**", "Changed plan for the chat: **Hope**", "The chat is called off: **Hope**", "**Hope**"], firstLines);
    }

    [Fact]
    public void A_title_stands_in_a_post_as_it_was_typed()
    {
        var hope = ScriptedShell.OpenChat();
        var starred = hope with { Plan = hope.Plan with { Agenda = hope.Plan.Agenda with { Title = "Hope **now**" } } };

        Assert.StartsWith("**Hope \\*\\*now\\*\\***\n", shell.Posts.Opening(starred).Content, StringComparison.Ordinal);
        Assert.StartsWith("Planned chat: **Hope \\*\\*now\\*\\***\n", shell.Posts.Announcement(Planned(wanted: 1) with { Plan = starred.Plan }, 1)!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_overtaken_or_never_told_is_not_posted()
    {
        Assert.Null(shell.Posts.Announcement(Planned(wanted: 2), 1));
        Assert.Null(shell.Posts.Announcement(CalledOff(wanted: 2, last: null), 2));
        Assert.Null(shell.Posts.Announcement(ScriptedShell.OpenChat(), 1));
    }

    [Fact]
    public async Task An_announcement_that_was_posted_before_a_crash_is_found_and_not_posted_again()
    {
        var earlier = Posted("Planned chat: **Hope**\nWhen: …", 10);

        Assert.Equal(earlier, await AnnounceLateAsync(Planned(wanted: 1), 1));
        PostsMade(Times.Never());
    }

    [Fact]
    public async Task An_earlier_announcement_that_begins_alike_is_not_taken_for_the_new_one()
    {
        var earlier = Posted("Changed plan for the chat: **Hope**\nWhen: …", 10);

        Assert.Equal(ScriptedShell.ChatId + 42, await AnnounceLateAsync(Planned(wanted: 3, last: earlier), 3));
        PostsMade(Times.Once());
    }

    [Fact]
    public async Task One_that_was_overtaken_is_done_without_a_post()
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostAnnouncement(1), Planned(wanted: 2));

        await shell.Runner.RunAsync(effect, chat, default);

        Assert.Equal(0, await shell.PendingAsync());
        PostsMade(Times.Never());
    }

    private static Chat.Scheduled Planned(int wanted, ulong? last = null) => new(Plan, ScriptedShell.Wednesday) { Announced = new Announced(wanted, last) };

    private static Chat.Cancelled CalledOff(int wanted, ulong? last) => new(Plan, ScriptedShell.Wednesday) { Announced = new Announced(wanted, last) };

    private ulong Posted(string text, ulong number)
    {
        history.Add(new Message { Id = ScriptedShell.ChatId + number, ChannelId = ScriptedShell.Place, Author = new User { Id = 9, Bot = true }, Content = text });
        return history[^1].Id;
    }

    /// <returns>The message that is the announcement now.</returns>
    private async Task<ulong?> AnnounceLateAsync(Chat.Scheduled planned, int number)
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostAnnouncement(number), planned);
        shell.Time.Now += TimeSpan.FromMinutes(3);
        await shell.Runner.RunAsync(effect with { WasTried = true }, chat, default);
        await chat.SettleAsync(default);
        Assert.Equal(0, await shell.PendingAsync());
        return Assert.IsType<Chat.Scheduled>(chat.Current).Announced.LastId;
    }

    private void PostsMade(Times times) =>
        shell.Rest.Verify(rest => rest.CreateMessageAsync(It.IsAny<ulong>(), It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()), times);
}
