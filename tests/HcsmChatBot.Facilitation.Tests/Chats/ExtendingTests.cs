using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class ExtendingTests
{
    [Fact]
    public void A_topic_that_is_extended_moves_its_alarm()
    {
        var extended = Planned("T1", "T2").Opened().At("T1").When(Extend(5));

        Assert.Equal(new ChatAnswer.Extended(Label("T1"), Until: Minute(20)), extended.Said());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(20)), ((Chat.Open)extended.Chat).Next);
        Assert.Empty(extended.Deeds());
    }

    [Fact]
    public void The_alarm_set_before_rings_for_nothing()
    {
        var chat = Planned("T1", "T2").Opened().At("T1").And(Extend(5));
        chat.When(TopicDue("T2", 15)).AssertIgnored(chat);
        Assert.Equal(Label("T2"), chat.And(TopicDue("T2", 20)).Current());
    }

    [Fact]
    public void Extensions_add_up() =>
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(23)), Planned("T1", "T2").Opened().At("T1").And(Extend(5)).And(Extend(3, minute: 7)).Next);

    [Fact]
    public void The_introductions_can_be_extended_too()
    {
        var extended = Planned("T1").Opened().When(Extend(3, minute: 2));
        Assert.Equal(new ChatAnswer.Extended(TopicLabel.Introductions, Until: Minute(8)), extended.Said());
        Assert.Equal(new Alarm.ForTopic(Label("T1"), Minute(8)), extended.Chat.Alarm);
    }

    [Fact]
    public void The_last_topic_takes_the_end_with_it() =>
        Assert.Equal(new Alarm.ForEnd(Minute(25)), Planned("T1").Opened().At("T1").And(Extend(5)).Next);

    [Fact]
    public void The_next_topic_has_its_ordinary_time() =>
        Assert.Equal(
            new Alarm.ForTopic(Label("T3"), Minute(30)),
            Planned("T1", "T2", "T3").Opened().At("T1").And(Extend(5)).And(TopicDue("T2", 20)).Next);

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(61)]
    public void An_extension_is_of_one_to_sixty_minutes(int minutes)
    {
        var chat = Planned("T1", "T2").Opened().At("T1");
        chat.When(Extend(minutes)).AssertRefused(chat, Refusal.MinutesOutOfRange);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void The_limits_themselves_are_allowed(int minutes) =>
        Assert.Equal(Minute(15 + minutes), Planned("T1", "T2").Opened().At("T1").And(Extend(minutes)).Next!.Due);

    [Fact]
    public void Without_a_clock_there_is_no_time_to_extend()
    {
        var chat = Planned("T1").WithoutClock().Opened();
        chat.When(Extend(5)).AssertRefused(chat, Refusal.NoClock);
    }

    [Fact]
    public void A_chat_nobody_planned_has_no_time_for_a_topic_to_extend()
    {
        var chat = Unplanned().Opened().And(Next(4, "Who is here?"));
        chat.When(Extend(5)).AssertRefused(chat, Refusal.NoClock);
    }

    [Fact]
    public void A_host_may_extend_and_a_stranger_may_not()
    {
        var chat = Planned("T1").Opened();
        Assert.IsType<ChatAnswer.Extended>(chat.When(Extend(5, by: TheHost)).Said());
        chat.When(Extend(5, by: Stranger)).AssertRefused(chat, Refusal.NotYours);
    }
}
