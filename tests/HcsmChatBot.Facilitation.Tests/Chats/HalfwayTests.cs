using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Halfway through a topic its prompt is brought up again, where talk has moved it out of sight.</summary>
public class HalfwayTests
{
    [Fact]
    public void The_prompt_is_brought_up_again_halfway_through_its_time()
    {
        var chat = Planned("T1", "T2").Opened().At("T1").And(Message);

        Assert.Equal(new Alarm.ForHalfway(Label("T1"), Minute(10)), chat.Alarm);
        var rung = chat.When(chat.Alarm!.Ring(Minute(10)));
        Assert.Equal([new ChatEffect.RaisePrompt(Label("T1"), IsHalfway: true)], rung.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(15)), rung.Chat.Alarm);
    }

    [Fact]
    public void It_is_brought_up_once()
    {
        var rung = Planned("T1", "T2").Opened().At("T1").And(Message).And(HalfwayDue("T1", 10));
        rung.When(HalfwayDue("T1", 10)).AssertIgnored(rung);
        rung.When(HalfwayDue("T1", 12)).AssertIgnored(rung);
    }

    [Fact]
    public void Where_nobody_has_spoken_since_it_still_stands_in_sight()
    {
        var rung = Planned("T1", "T2").Opened().And(Message).At("T1").When(HalfwayDue("T1", 10));
        Assert.Empty(rung.Effects);
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(15)), rung.Chat.Alarm);
    }

    [Fact]
    public void Too_early_or_for_another_topic_it_is_not()
    {
        var chat = Planned("T1", "T2").Opened().At("T1").And(Message);
        chat.When(HalfwayDue("T1", 9.9)).AssertIgnored(chat);
        var later = chat.And(Next(9));
        later.When(HalfwayDue("T1", 14)).AssertIgnored(later);
    }

    [Fact]
    public void When_the_topic_has_had_its_time_it_is_too_late()
    {
        var rung = Planned("T1", "T2").Opened().At("T1").And(Message).When(HalfwayDue("T1", 15));
        Assert.Empty(rung.Effects);
    }

    [Fact]
    public void A_topic_that_is_given_time_has_its_half_later() =>
        Assert.Equal(new Alarm.ForHalfway(Label("T1"), Minute(13)), Planned("T1", "T2").Opened().At("T1").And(Extend(6)).Alarm);

    [Fact]
    public void Neither_introductions_nor_closing_thoughts_nor_unplanned_chats_are_brought_up_again()
    {
        Assert.Null(Planned("T1").Opened().Halfway);
        Assert.Null(Planned("T1").WithClosingThoughts().Opened().At("T1").And(Next(15)).Halfway);
        Assert.Null(Unplanned().Opened().And(Next(4, "Who is here?")).Halfway);
        Assert.Null(Planned("T1").WithoutClock().Opened().At("T1").Halfway);
    }

    [Theory]
    [InlineData(3.9, false)]
    [InlineData(4, true)]
    public void A_topic_of_a_few_minutes_needs_no_reminding(double minutes, bool isReminded)
    {
        var planned = Planned("T1", "T2");
        var quick = planned with { Plan = planned.Plan with { Pace = planned.Plan.Pace! with { Topic = TimeSpan.FromMinutes(minutes) } } };
        Assert.Equal(isReminded, quick.Opened().At("T1").Halfway is not null);
    }
}
