using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class GoingOnTests
{
    [Fact]
    public void The_next_planned_topic_is_opened_and_asked()
    {
        var moved = Planned("T1", "T2").Opened().At("T1").When(Next(9));

        Assert.Equal(Label("T2"), moved.Chat.Current());
        Assert.Equal([new ChatEffect.PostPrompt(Label("T2"))], moved.Deeds());
        Assert.Equal(new ChatAnswer.WentOn(Label("T2")), moved.Said());
    }

    [Fact]
    public void A_topic_opened_early_has_its_full_time_from_then() =>
        Assert.Equal(new Alarm.ForTopic(Label("T3"), Minute(19)), Planned("T1", "T2", "T3").Opened().At("T1").And(Next(9)).Next);

    [Fact]
    public void A_topic_nobody_planned_comes_at_once_and_the_planned_ones_follow()
    {
        var moved = Planned("T1", "T2", "T3").Opened().At("T1").When(Next(9, "And what about fees?"));

        Assert.Equal("T1 T4 T2 T3", moved.Chat.Plan.Agenda.Labels());
        Assert.Equal("And what about fees?", moved.Chat.Plan.Agenda.Find(Label("T4"))!.Prompt);
        Assert.Equal(Label("T4"), moved.Chat.Current());
        Assert.Equal([new ChatEffect.PostPrompt(Label("T4"))], moved.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(19)), ((Chat.Open)moved.Chat).Next);
    }

    [Fact]
    public void A_topic_nobody_planned_can_come_before_the_first() =>
        Assert.Equal("T3 T1 T2", Planned("T1", "T2").Opened().And(Next(2, "Who is here?")).Plan.Agenda.Labels());

    [Fact]
    public void After_T3b_an_unplanned_topic_is_T4()
    {
        var moved = Planned("T1", "T3a", "T3b").Opened().At("T3b").When(Next(26, "And what about fees?"));
        Assert.Equal(new ChatAnswer.WentOn(Label("T4")), moved.Said());
    }

    [Fact]
    public void A_chat_without_an_agenda_numbers_its_topics_as_they_are_given()
    {
        var chat = Unplanned().Opened().And(Next(4, "Who is here?")).And(Next(9, "What brought you?"));
        Assert.Equal("T1 T2", chat.Plan.Agenda.Labels());
        Assert.Equal(Label("T2"), chat.Current());
    }

    [Fact]
    public void At_the_end_of_the_agenda_no_topic_is_left()
    {
        var chat = Planned("T1").Opened().At("T1");
        chat.When(Next(9)).AssertRefused(chat, Refusal.NoTopicLeft);
    }

    [Fact]
    public void A_chat_without_an_agenda_has_no_next_topic_of_its_own()
    {
        var chat = Unplanned().Opened();
        chat.When(Next(9)).AssertRefused(chat, Refusal.NoTopicLeft);
    }

    [Fact]
    public void An_unplanned_topic_may_still_come_after_the_last_planned_one() =>
        Assert.Equal("T1 T2", Planned("T1").Opened().At("T1").And(Next(9, "One more?")).Plan.Agenda.Labels());

    [Fact]
    public void A_prompt_longer_than_a_message_is_refused()
    {
        var chat = Unplanned().Opened();
        chat.When(Next(9, new string('x', Topic.MaxPromptLength + 1))).AssertRefused(chat, Refusal.PromptTooLong);
        Assert.Null(chat.When(Next(9, new string('x', Topic.MaxPromptLength))).Refusal());
    }

    [Fact]
    public void After_ninety_nine_topics_no_other_is_taken()
    {
        var chat = Enumerable.Range(1, 99).Aggregate(Unplanned().Opened(), (chat, minute) => chat.And(Next(minute, "Another one?")));
        Assert.Equal(Label("T99"), chat.Current());
        chat.When(Next(100, "The hundredth?")).AssertRefused(chat, Refusal.TooManyTopics);
    }

    [Fact]
    public void After_a_topic_planned_as_T99_there_is_no_number_for_another()
    {
        var chat = Planned("T1", "T99").Opened().At("T1");
        chat.When(Next(9, "And what about fees?")).AssertRefused(chat, Refusal.TooManyTopics);
        Assert.Equal(Label("T99"), chat.And(Next(9)).Current());
    }

    [Fact]
    public void A_host_who_is_no_moderator_may_go_on() =>
        Assert.Equal(new ChatAnswer.WentOn(Label("T1")), Planned("T1").Opened().When(Next(2, by: TheHost)).Said());

    [Fact]
    public void A_stranger_may_not_go_on()
    {
        var chat = Planned("T1").Opened();
        chat.When(Next(2, by: Stranger)).AssertRefused(chat, Refusal.NotYours);
        chat.When(Next(2, "My own topic", by: Stranger)).AssertRefused(chat, Refusal.NotYours);
    }

    [Fact]
    public void Without_a_clock_a_topic_sets_no_alarm() => Assert.Null(Planned("T1", "T2").WithoutClock().Opened().At("T1").Alarm);
}
