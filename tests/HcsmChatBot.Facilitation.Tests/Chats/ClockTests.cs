using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class ClockTests
{
    [Fact]
    public void A_topic_is_asked_when_it_is_due()
    {
        var rung = Planned("T1", "T2").Opened().When(TopicDue("T1", 5));

        Assert.Equal(Label("T1"), rung.Chat.Current());
        Assert.Equal(new ChatEffect.PostPrompt(Label("T1")), Assert.Single(rung.Effects));
    }

    [Fact]
    public void A_topic_lasts_ten_minutes_until_the_next() =>
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(15)), Planned("T1", "T2").Opened().And(TopicDue("T1", 5)).Next);

    [Fact]
    public void The_chat_ends_five_minutes_after_the_last_topic_had_its_time() =>
        Assert.Equal(new Alarm.ForEnd(Minute(20)), Planned("T1").Opened().And(TopicDue("T1", 5)).Next);

    [Fact]
    public void A_topic_that_comes_late_has_its_full_time_all_the_same() =>
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(18)), Planned("T1", "T2").Opened().And(TopicDue("T1", 8)).Next);

    [Fact]
    public void An_alarm_that_rings_early_is_ignored()
    {
        var chat = Planned("T1", "T2").Opened();
        chat.When(TopicDue("T1", 4.9)).AssertIgnored(chat);
    }

    [Fact]
    [Trait("Fault", "39")]
    public void A_repeated_alarm_does_not_repeat_the_prompt()
    {
        var chat = Planned("T1", "T2").Opened().And(TopicDue("T1", 5));
        chat.When(TopicDue("T1", 5)).AssertIgnored(chat);
        chat.When(TopicDue("T1", 15)).AssertIgnored(chat);
    }

    [Fact]
    public void An_alarm_for_another_topic_is_ignored()
    {
        var chat = Planned("T1", "T2").Opened();
        chat.When(TopicDue("T2", 5)).AssertIgnored(chat);
    }

    [Fact]
    public void An_alarm_for_a_topic_that_a_person_opened_before_is_ignored()
    {
        var chat = Planned("T1", "T2").Opened().And(Next(4));
        chat.When(TopicDue("T1", 5)).AssertIgnored(chat);
    }

    [Fact]
    public void An_alarm_that_an_unplanned_topic_outran_is_ignored()
    {
        var chat = Planned("T1", "T2").Opened().At("T1").And(Next(14, "And what about fees?"));
        chat.When(TopicDue("T2", 15)).AssertIgnored(chat);
    }

    [Fact]
    public void The_end_does_not_come_while_a_topic_is_left()
    {
        var chat = Planned("T1", "T2").Opened().At("T1");
        chat.When(EndDue(60)).AssertIgnored(chat);
    }

    [Fact]
    public void The_end_does_not_come_early()
    {
        var chat = Planned("T1").Opened().At("T1");
        chat.When(EndDue(19.9)).AssertIgnored(chat);
    }

    [Fact]
    public void An_alarm_after_the_end_is_ignored()
    {
        var chat = Planned("T1").Opened().At("T1").When(EndDue(20)).Chat;
        chat.When(EndDue(20)).AssertIgnored(chat);
        chat.When(TopicDue("T1", 20)).AssertIgnored(chat);
    }

    [Fact]
    public void Each_topic_of_an_unplanned_chat_keeps_it_open_for_its_hours_again()
    {
        var chat = Unplanned().Opened().And(Next(90, "Who is here?"));
        Assert.Equal(new Alarm.ForEnd(Minute(210)), chat.Alarm);
    }

    [Fact]
    public void An_unplanned_chat_that_nobody_ends_ends_itself()
    {
        var chat = Unplanned().Opened();
        chat.When(EndDue(119)).AssertIgnored(chat);
        Assert.IsType<Chat.WrappingUp>(chat.When(EndDue(120)).Chat);
    }

    [Fact]
    public void Without_a_clock_no_alarm_moves_the_chat()
    {
        var chat = Planned("T1").WithoutClock().Opened();
        chat.When(TopicDue("T1", 600)).AssertIgnored(chat);
        chat.When(EndDue(600)).AssertIgnored(chat);
    }

    [Fact]
    public void What_an_alarm_rings_moves_the_chat_it_was_set_for()
    {
        var chat = Planned("T1").Opened();
        var atTopic = chat.And(chat.Alarm!.Ring(Minute(5)));
        Assert.Equal(Label("T1"), atTopic.Current());
        var halfway = atTopic.And(atTopic.Alarm!.Ring(Minute(10)));
        Assert.IsType<Chat.WrappingUp>(halfway.When(halfway.Alarm!.Ring(Minute(20))).Chat);
    }
}
