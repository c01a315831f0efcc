using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>The clock stands and runs again.</summary>
public class PausingTests
{
    [Fact]
    public void While_the_clock_stands_no_topic_comes()
    {
        var paused = Planned("T1", "T2").Opened().At("T1").When(PauseAt(9));

        Assert.Equal(new ChatAnswer.Paused(Label("T1")), paused.Said());
        Assert.Empty(paused.Deeds());
        paused.Chat.When(TopicDue("T2", 15)).AssertIgnored(paused.Chat);
        paused.Chat.When(HalfwayDue("T1", 10)).AssertIgnored(paused.Chat);
    }

    [Fact]
    public void Resumed_the_topic_has_what_it_had_left()
    {
        var resumed = Planned("T1", "T2").Opened().At("T1").And(PauseAt(9)).When(Resume(30));

        Assert.Equal(new ChatAnswer.Resumed(Label("T1"), Until: Minute(36)), resumed.Said());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(36)), ((Chat.Open)resumed.Chat).Next);
    }

    [Fact]
    public void The_prompt_is_brought_up_again_as_much_later_as_the_clock_stood() =>
        Assert.Equal(new Alarm.ForHalfway(Label("T1"), Minute(31)), Planned("T1", "T2").Opened().At("T1").And(PauseAt(9)).And(Resume(30)).Alarm);

    [Fact]
    public void What_had_been_brought_up_is_not_again() =>
        Assert.Null(Planned("T1", "T2").Opened().At("T1").And(HalfwayDue("T1", 10)).And(PauseAt(12)).And(Resume(30)).Halfway);

    [Fact]
    public void A_paused_chat_that_nobody_resumes_ends_itself()
    {
        var paused = Planned("T1", "T2").Opened().At("T1").And(PauseAt(9));

        Assert.Equal(new Alarm.ForEnd(Minute(129)), paused.Alarm);
        paused.When(EndDue(128)).AssertIgnored(paused);
        Assert.IsType<Chat.WrappingUp>(paused.When(EndDue(129)).Chat);
    }

    [Fact]
    public void It_ends_however_late_the_alarm_is() =>
        Assert.IsType<Chat.WrappingUp>(Planned("T1", "T2").Opened().At("T1").And(PauseAt(9)).When(EndDue(600)).Chat);

    [Fact]
    public void The_next_topic_lets_the_clock_run()
    {
        var next = Planned("T1", "T2", "T3").Opened().At("T1").And(PauseAt(9)).And(Next(20));
        Assert.Null(next.Pause);
        Assert.Equal(new Alarm.ForTopic(Label("T3"), Minute(30)), next.Next);
    }

    [Fact]
    public void Minutes_that_are_given_while_the_clock_stands_are_there_when_it_runs()
    {
        var extended = Planned("T1", "T2").Opened().At("T1").And(PauseAt(9)).When(Extend(5, minute: 12));

        Assert.Equal(new ChatAnswer.Extended(Label("T1"), Until: null), extended.Said());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(41)), ((Chat.Open)extended.Chat).And(Resume(30)).Next);
    }

    [Fact]
    public void The_clock_stands_once_and_runs_once()
    {
        var running = Planned("T1", "T2").Opened().At("T1");
        running.When(Resume(9)).AssertRefused(running, Refusal.NotPaused);
        var paused = running.And(PauseAt(9));
        paused.When(PauseAt(12)).AssertRefused(paused, Refusal.AlreadyPaused);
    }

    [Fact]
    public void Whoever_asks_hears_that_the_clock_stands()
    {
        var status = Assert.IsType<ChatAnswer.Status>(Planned("T1", "T2").Opened().At("T1").And(PauseAt(9)).When(Status()).Said());
        Assert.True(status.IsPaused);
        Assert.Null(status.Due);
    }

    [Fact]
    public void The_introductions_can_be_paused_too() =>
        Assert.Equal(new Alarm.ForTopic(Label("T1"), Minute(33)), Planned("T1").Opened().And(PauseAt(2)).And(Resume(30)).Next);

    [Fact]
    public void A_chat_without_a_clock_is_paused_and_goes_on_by_hand()
    {
        var paused = Planned("T1").WithoutClock().Opened().And(PauseAt(2));
        Assert.Null(paused.Alarm);
        Assert.Equal(new ChatAnswer.Resumed(TopicLabel.Introductions, Until: null), paused.When(Resume(30)).Said());
    }

    [Fact]
    public void A_paused_chat_can_be_ended() =>
        Assert.IsType<Chat.WrappingUp>(Planned("T1").Opened().At("T1").And(PauseAt(9)).When(End(12)).Chat);
}
