using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>The bot was away: up to ten minutes late the clock runs on, later it asks.</summary>
public class AwayTests
{
    [Fact]
    [Trait("Fault", "38")]
    public void Ten_minutes_late_the_next_topic_is_asked() =>
        Assert.Equal([new ChatEffect.PostPrompt(Label("T2"))], Planned("T1", "T2").Opened().At("T1").When(TopicDue("T2", 25)).Deeds());

    [Fact]
    [Trait("Fault", "38")]
    public void Later_the_clock_stands_and_moderators_are_asked_once()
    {
        var late = Planned("T1", "T2").Opened().At("T1").When(TopicDue("T2", 26));

        Assert.Equal(Label("T1"), late.Chat.Current());
        Assert.Equal([new ChatEffect.AskModerators(ModeratorsQuestion.WasAway)], late.Deeds());
        Assert.Equal(new Alarm.ForEnd(Minute(146)), late.Chat.Alarm);
        late.Chat.When(TopicDue("T2", 27)).AssertIgnored(late.Chat);
    }

    [Fact]
    public void Resumed_the_topic_has_two_minutes() =>
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(32)), Planned("T1", "T2").Opened().At("T1").And(TopicDue("T2", 26)).And(Resume(30)).Alarm);

    [Fact]
    public void The_next_topic_can_be_asked_at_once() =>
        Assert.Equal([new ChatEffect.PostPrompt(Label("T2"))], Planned("T1", "T2").Opened().At("T1").And(TopicDue("T2", 26)).When(Next(30)).Deeds());

    [Theory]
    [Trait("Fault", "38")]
    [InlineData(30, true)]
    [InlineData(30.1, false)]
    public void The_end_comes_up_to_ten_minutes_late_and_later_is_asked_about(double minute, bool ends)
    {
        var late = Planned("T1").Opened().At("T1").When(EndDue(minute));
        Assert.Equal(ends, late.Chat is Chat.WrappingUp);
        Assert.Equal(ends, late.Deeds() is [ChatEffect.PostSummary]);
        Assert.Equal(!ends, late.Deeds() is [ChatEffect.AskModerators { Question: ModeratorsQuestion.WasAway }]);
    }

    [Fact]
    public void A_chat_nobody_planned_ends_however_late() => Assert.IsType<Chat.WrappingUp>(Unplanned().Opened().When(EndDue(600)).Chat);
}
