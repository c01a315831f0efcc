using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Back, skip, and topics out of their turn.</summary>
public class SteeringTests
{
    [Fact]
    public void Back_brings_the_earlier_prompt_up_again_and_gives_it_time()
    {
        var back = Planned("T1", "T2", "T3").Opened().At("T2").When(Back(20));

        Assert.Equal(new ChatAnswer.WentOn(Label("T1")), back.Said());
        Assert.Equal([new ChatEffect.RaisePrompt(Label("T1"), IsHalfway: false)], back.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(30)), ((Chat.Open)back.Chat).Next);
    }

    [Fact]
    public void What_was_asked_before_is_brought_up_again_when_its_turn_comes_back()
    {
        var back = Planned("T1", "T2", "T3").Opened().At("T2").And(Back(20));

        Assert.Equal([new ChatEffect.RaisePrompt(Label("T2"), IsHalfway: false)], back.When(TopicDue("T2", 30)).Deeds());
        Assert.Equal([new ChatEffect.PostPrompt(Label("T3"))], back.And(Next(22)).When(Next(30)).Deeds());
    }

    [Fact]
    public void Before_the_first_topic_there_is_nothing_to_go_back_to()
    {
        var atFirst = Planned("T1", "T2").Opened().At("T1");
        atFirst.When(Back(9)).AssertRefused(atFirst, Refusal.NoEarlierTopic);
        var atIntroductions = Planned("T1").Opened();
        atIntroductions.When(Back(2)).AssertRefused(atIntroductions, Refusal.NoEarlierTopic);
    }

    [Fact]
    public void Back_passes_over_what_was_never_asked() =>
        Assert.Equal(Label("T1"), Planned("T1", "T2", "T3").Opened().At("T1").And(GoTo("T3", 9)).And(Back(12)).Current());

    [Fact]
    public void A_topic_that_is_skipped_is_not_asked()
    {
        var skipped = Planned("T1", "T2", "T3").Opened().At("T1").When(Skip(9));

        Assert.Equal(new ChatAnswer.Skipped(Label("T2")), skipped.Said());
        Assert.Empty(skipped.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T3"), Minute(15)), ((Chat.Open)skipped.Chat).Next);
    }

    [Fact]
    public void Any_topic_to_come_can_be_skipped() =>
        Assert.Equal(Label("T4"), Planned("T1", "T2", "T3", "T4").Opened().At("T2").And(Skip(20, "T3")).And(TopicDue("T4", 25)).Current());

    [Fact]
    public void When_all_that_is_left_is_skipped_the_end_comes()
    {
        var last = Planned("T1", "T2").WithClosingThoughts().Opened().At("T1").And(Skip(6, "T2")).And(Skip(6.5, "CT"));
        Assert.Equal(new Alarm.ForEnd(Minute(15)), last.Next);
    }

    [Fact]
    public void What_was_asked_or_skipped_cannot_be_skipped()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T1").And(Skip(6, "T3"));
        chat.When(Skip(20, "T1")).AssertRefused(chat, Refusal.NotToCome);
        chat.When(Skip(20, "T3")).AssertRefused(chat, Refusal.NotToCome);
        chat.When(Skip(20, "T9")).AssertRefused(chat, Refusal.NoSuchTopic);
        var atLast = chat.And(Next(20));
        atLast.When(Skip(30)).AssertRefused(atLast, Refusal.NoTopicLeft);
    }

    [Fact]
    public void A_topic_out_of_its_turn_is_asked_and_the_clock_goes_on_from_there()
    {
        var jumped = Planned("T1", "T2", "T3", "T4").Opened().At("T1").When(GoTo("T3", 9));

        Assert.Equal(new ChatAnswer.WentOn(Label("T3")), jumped.Said());
        Assert.Equal([new ChatEffect.PostPrompt(Label("T3"))], jumped.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T4"), Minute(19)), ((Chat.Open)jumped.Chat).Next);
    }

    [Fact]
    public void A_skipped_topic_can_be_asked_after_all()
    {
        var asked = Planned("T1", "T2", "T3").Opened().At("T1").And(Skip(6, "T2")).When(GoTo("T2", 9));
        Assert.Equal([new ChatEffect.PostPrompt(Label("T2"))], asked.Deeds());
        Assert.Empty(asked.Chat.SoFar!.Skipped);
    }

    [Fact]
    public void The_open_topic_is_brought_up_again_in_the_time_it_has()
    {
        var chat = Planned("T1", "T2").Opened().At("T1");
        var raised = chat.When(GoTo("T1", 12));

        Assert.Equal([new ChatEffect.RaisePrompt(Label("T1"), IsHalfway: false)], raised.Deeds());
        Assert.Equal(chat.Next, ((Chat.Open)raised.Chat).Next);
        Assert.Equal(chat.Steps, ((Chat.Open)raised.Chat).Steps);
    }

    [Fact]
    public void A_topic_that_nobody_planned_is_not_on_the_agenda()
    {
        var chat = Planned("T1", "T2").Opened().At("T1");
        chat.When(GoTo("T7", 9)).AssertRefused(chat, Refusal.NoSuchTopic);
        chat.When(GoTo("intro", 9)).AssertRefused(chat, Refusal.NoSuchTopic);
    }

    [Fact]
    public void A_host_steers_and_a_stranger_does_not()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T2");
        ChatEvent[] strangers = [Back(20, Stranger), Skip(20, by: Stranger), GoTo("T3", 20, Stranger), PauseAt(20, Stranger), Resume(20, Stranger), Undo(20, Stranger)];
        Assert.All(strangers, asked => chat.When(asked).AssertRefused(chat, Refusal.NotYours));
        ChatEvent[] hosts = [Back(20, TheHost), Skip(20, by: TheHost), GoTo("T3", 20, TheHost), PauseAt(20, TheHost), Undo(20, TheHost)];
        Assert.All(hosts, asked => Assert.Null(chat.When(asked).Refusal()));
    }

    [Fact]
    public void A_prompt_that_Discord_refused_is_asked_when_the_talk_comes_back_to_it()
    {
        var refused = Planned("T1", "T2", "T3").Opened().At("T2").And(Refused(new ChatEffect.PostPrompt(Label("T2"))));
        Assert.Equal([new ChatEffect.PostPrompt(Label("T2"))], refused.And(Next(20)).When(GoTo("T2", 21)).Deeds());
    }

    [Fact]
    public void The_thread_of_the_topic_that_was_left_says_where_the_talk_goes_on()
    {
        var back = Planned("T1", "T2", "T3").Opened().At("T2").And(Posted("T1", 1200)).And(Posted("T2", 1300)).And(Back(20));
        var posted = back.And(Next(25, "And what about fees?")).When(Posted("T4", 1400));

        Assert.Contains(new ChatEffect.LinkPrompt(1201, Label("T4"), 1400), posted.Effects);
    }
}
