using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Two who press at once meant the same, and it is done once.</summary>
public class SameMomentTests
{
    private static readonly Ask Another = new(4, IsModerator: true, "another moderator");

    [Fact]
    public void Two_who_go_on_at_once_go_on_once()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T1").And(Next(9));
        var second = chat.When(Next(9.08, by: Another));

        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), second.Said());
        Assert.Empty(second.Deeds());
        Assert.Equal(chat, second.Chat);
    }

    [Fact]
    public void Who_goes_on_later_goes_on() =>
        Assert.Equal(Label("T3"), Planned("T1", "T2", "T3").Opened().At("T1").And(Next(9)).And(Next(9.09, by: Another)).Current());

    [Fact]
    public void What_was_pressed_before_counts_as_pressed_then_however_late_it_comes() =>
        Assert.Equal(
            new ChatAnswer.JustDone(Label("T2")),
            Planned("T1", "T2", "T3").Opened().At("T1").And(Next(9, by: Moderator with { PressedAt = Minute(9) })).When(Next(11, by: Another with { PressedAt = Minute(9) })).Said());

    /// <summary>The bot's clock is ahead of Discord's, or behind it.</summary>
    [Theory]
    [Trait("Fault", "39")]
    [InlineData(-1)]
    [InlineData(3)]
    public void However_wrong_the_bots_clock_goes_the_same_moment_is_the_same_moment_and_another_is_another(double ahead)
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T1").And(Next(20 + ahead, by: Moderator with { PressedAt = Minute(20) }));

        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(Next(20.004 + ahead, by: Another with { PressedAt = Minute(20.004) })).Said());
        Assert.Equal(new ChatAnswer.WentOn(Label("T3")), chat.When(Next(22 + ahead, by: Another with { PressedAt = Minute(22) })).Said());
        Assert.Equal(new ChatAnswer.WentOn(Label("T3")), chat.When(GoTo("T3", 22 + ahead, Another with { PressedAt = Minute(22) })).Said());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void What_the_clock_did_is_compared_by_the_bots_own_clock(double ahead)
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T1").And(TopicDue("T2", 15));

        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(Next(15.05, by: Another with { PressedAt = Minute(15.05 - ahead) })).Said());
        Assert.Equal(new ChatAnswer.WentOn(Label("T3")), chat.When(Next(16, by: Another with { PressedAt = Minute(16 - ahead) })).Said());
    }

    public static TheoryData<ChatEvent> Between => [
        Reword("T1", "And now?") with { At = Minute(9.01) },
        new ChatEvent.RefileRequested(Minute(9.01), Moderator, 1500, Label("T1")),
        new ChatEvent.RelinkRequested(Minute(9.01), Moderator, 1500, Said: null),
        new ChatEvent.CohostRequested(Minute(9.01), Moderator, new Host(8, "Pat")),
        Extend(5, minute: 9.01),
        Skip(9.01, "T4"),
        PauseAt(9.01)];

    [Theory]
    [MemberData(nameof(Between))]
    public void What_is_done_between_two_who_go_on_at_once_does_not_make_them_two(ChatEvent between)
    {
        var chat = Planned("T1", "T2", "T3", "T4").Opened().At("T1").And(Next(9)).And(between);
        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(Next(9.03, by: Another)).Said());
    }

    [Fact]
    public void An_undo_where_another_topic_was_shown_takes_nothing_back()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T2");
        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(Undo(40, Another with { Seen = Label("T1") })).Said());
        Assert.IsType<ChatAnswer.Undone>(chat.When(Undo(40, Another with { Seen = Label("T2") })).Said());
    }

    [Fact]
    public void Who_goes_on_in_the_moment_of_the_clock_goes_on_once() =>
        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), Planned("T1", "T2", "T3").Opened().At("T1").And(TopicDue("T2", 15)).When(Next(15.05)).Said());

    [Fact]
    public void Fifty_who_go_on_at_once_go_on_once_and_each_is_answered()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T1");
        var answers = new List<ChatAnswer?>();
        for (var who = 0; who < 50; who++)
        {
            var next = chat.When(Next(9, by: Moderator with { UserId = (ulong)(100 + who) }));
            (chat, answers) = ((Chat.Open)next.Chat, [.. answers, next.Said()]);
        }

        Assert.Equal(Label("T2"), chat.Current());
        Assert.Equal([new ChatAnswer.WentOn(Label("T2")), .. Enumerable.Repeat(new ChatAnswer.JustDone(Label("T2")), 49)], answers);
    }

    [Fact]
    public void A_button_under_an_earlier_topic_does_nothing_however_late_and_under_the_open_one_it_goes_on_however_soon()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T1").And(Next(9));
        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(Next(14, by: Another with { Seen = Label("T1") })).Said());
        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(Back(14, Another with { Seen = Label("T1") })).Said());
        Assert.Equal(new ChatAnswer.WentOn(Label("T3")), chat.When(Next(9.01, by: Another with { Seen = Label("T2") })).Said());
    }

    [Fact]
    public void Two_unplanned_topics_are_two_and_the_same_one_is_one()
    {
        var chat = Planned("T1").Opened().At("T1").And(Next(9, "And what about fees?"));
        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(Next(9.01, "And what about fees?", Another)).Said());
        Assert.Equal(new ChatAnswer.WentOn(Label("T3")), chat.When(Next(9.01, "And what about time?", Another)).Said());
    }

    [Fact]
    public void Two_topics_that_are_skipped_are_two_and_the_same_one_is_one()
    {
        var chat = Planned("T1", "T2", "T3", "T4").Opened().At("T1").And(Skip(9, "T3"));
        Assert.Equal(new ChatAnswer.JustDone(Label("T1")), chat.When(Skip(9.01, "T3", Another)).Said());
        Assert.Equal(new ChatAnswer.JustDone(Label("T1")), chat.When(Skip(9.01, by: Another)).Said());
        Assert.Equal(new ChatAnswer.Skipped(Label("T4")), chat.When(Skip(9.01, "T4", Another)).Said());
    }

    [Fact]
    public void Two_who_choose_a_topic_at_once_ask_it_once_and_another_topic_is_another_wish()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T1").And(Next(9));
        Assert.Equal(new ChatAnswer.JustDone(Label("T2")), chat.When(GoTo("T2", 9.01, Another)).Said());
        Assert.Equal(new ChatAnswer.WentOn(Label("T3")), chat.When(GoTo("T3", 9.01, Another)).Said());
    }

    [Fact]
    public void Two_who_pause_undo_or_give_time_at_once_do_it_once()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T3");
        ChatEvent[] first = [PauseAt(26), Undo(26), Extend(5, minute: 26), Back(26)];
        ChatEvent[] second = [PauseAt(26.01, Another), Undo(26.01, Another), Extend(5, Another, 26.01), Back(26.01, Another)];
        Assert.All(first.Zip(second), pair => Assert.IsType<ChatAnswer.JustDone>(chat.And(pair.First).When(pair.Second).Said()));
    }

    [Fact]
    public void Corrections_are_never_taken_for_the_same()
    {
        var chat = Planned("T1", "T2").Opened().At("T2").And(Reword("T1", "And now?"));
        Assert.Equal(new ChatAnswer.Reworded(Label("T2")), chat.When(Reword("T2", "And then?")).Said());
        var filed = chat.And(new ChatEvent.RefileRequested(Minute(20), Moderator, 1500, Label("T1")));
        Assert.Single(filed.When(new ChatEvent.RefileRequested(Minute(20), Moderator, 1501, Label("T1"))).Deeds());
    }

    [Fact]
    public void What_was_refused_was_not_done()
    {
        var chat = Planned("T1").Opened().At("T1");
        var refused = chat.When(Next(9));
        refused.AssertRefused(chat, Refusal.NoTopicLeft);
        refused.Chat.When(Next(9.01, by: Another)).AssertRefused(chat, Refusal.NoTopicLeft);
    }
}
