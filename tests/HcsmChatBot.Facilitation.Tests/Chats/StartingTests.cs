using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class StartingTests
{
    [Fact]
    public void A_moderator_opens_the_chat_and_the_opening_is_posted()
    {
        var started = Planned("T1", "T2").When(Start(by: Moderator));

        var open = Assert.IsType<Chat.Open>(started.Chat);
        Assert.Equal(Minute(0), open.Proceedings.OpenedAt);
        Assert.Equal(TopicLabel.Introductions, open.Current());
        Assert.Equal([new ChatEffect.PostOpening()], started.Deeds());
    }

    [Fact]
    public void The_moderator_hears_how_many_topics_there_are_and_when_the_first_comes() =>
        Assert.Equal(new ChatAnswer.Started(Topics: 2, Next: Minute(5)), Planned("T1", "T2").When(Start()).Said());

    [Fact]
    public void The_answer_goes_to_the_person_who_asked() =>
        Assert.Equal(Moderator.AnswerTo, Planned("T1").When(Start(by: Moderator)).Effects.OfType<ChatEffect.Answer>().Single().AnswerTo);

    [Fact]
    public void A_member_may_not_open_a_chat()
    {
        var chat = Planned("T1");
        chat.When(Start(by: Stranger)).AssertRefused(chat, Refusal.NotYours);
    }

    [Fact]
    public void A_chat_that_runs_is_not_opened_again()
    {
        var chat = Planned("T1").Opened();
        chat.When(Start(minute: 3)).AssertRefused(chat, Refusal.AlreadyRunning);
    }

    [Fact]
    public void A_chat_that_ended_is_not_opened_again()
    {
        var chat = Planned("T1").Opened().When(End(60)).Chat;
        chat.When(Start(minute: 61)).AssertRefused(chat, Refusal.AlreadyEnded);
    }

    [Fact]
    public void Before_the_opening_nothing_can_be_asked_of_a_chat()
    {
        var chat = Planned("T1");
        foreach (var request in new[] { Next(0), Extend(5), End(0), Status() })
            chat.When(request).AssertRefused(chat, Refusal.NotOpenYet);
    }

    [Fact]
    public void A_chat_that_is_not_open_sets_no_alarm() => Assert.Null(Planned("T1").Alarm);

    [Fact]
    public void Introductions_last_five_minutes_until_the_first_topic() =>
        Assert.Equal(new Alarm.ForTopic(Label("T1"), Minute(5)), Planned("T1", "T2").Opened().Alarm);

    [Fact]
    public void A_chat_without_an_agenda_stays_open_until_its_hours_have_passed() =>
        Assert.Equal(new Alarm.ForEnd(Minute(120)), Unplanned().Opened().Alarm);

    [Fact]
    public void Without_a_clock_only_people_move_the_chat()
    {
        var started = Planned("T1", "T2").WithoutClock().When(Start());
        Assert.Null(started.Chat.Alarm);
        Assert.Equal(new ChatAnswer.Started(Topics: 2, Next: null), started.Said());
    }

    [Fact]
    public void A_chat_with_neither_agenda_nor_clock_is_only_open()
    {
        var started = Unplanned().WithoutClock().When(Start());
        Assert.Null(started.Chat.Alarm);
        Assert.Equal(new ChatAnswer.Started(Topics: 0, Next: null), started.Said());
    }
}
