using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>What everybody takes with them is asked last.</summary>
public class ClosingThoughtsTests
{
    private static readonly Chat.Scheduled OneTopic = Planned("T1").WithClosingThoughts();

    [Fact]
    public void Closing_thoughts_are_asked_after_the_last_topic_and_then_comes_the_end()
    {
        var closing = OneTopic.Opened().At("T1").When(TopicDue("CT", 15));

        Assert.Equal([new ChatEffect.PostPrompt(TopicLabel.ClosingThoughts)], closing.Deeds());
        Assert.Equal("What do you take with you?", closing.Chat.Plan.Agenda.Find(TopicLabel.ClosingThoughts)!.Prompt);
        Assert.Equal(new Alarm.ForEnd(Minute(20)), closing.Chat.Alarm);
    }

    [Fact]
    public void They_are_no_topic_of_the_plan()
    {
        var started = OneTopic.When(Start());
        Assert.Equal(1, Assert.IsType<ChatAnswer.Started>(started.Said()).Topics);
        Assert.Equal("T1 CT", started.Chat.Plan.Agenda.Labels());
        Assert.Equal("T1", OneTopic.Plan.Agenda.Labels());
    }

    [Fact]
    public void An_unplanned_topic_has_the_next_number_all_the_same()
    {
        var chat = OneTopic.Opened().At("T1").And(Next(9, "And what about fees?"));
        Assert.Equal("T1 T2 CT", chat.Plan.Agenda.Labels());
        Assert.Equal("T1 T2 CT T3", chat.And(Next(15)).And(Next(20, "One more?")).Plan.Agenda.Labels());
    }

    [Fact]
    public void Without_a_clock_or_an_agenda_nobody_is_asked()
    {
        Assert.Empty(Unplanned().WithClosingThoughts().Opened().Plan.Agenda.Topics);
        Assert.Equal("T1", OneTopic.WithoutClock().Opened().Plan.Agenda.Labels());
    }

    [Fact]
    public void They_can_be_skipped_extended_and_taken_back()
    {
        Assert.Equal(new Alarm.ForEnd(Minute(15)), OneTopic.Opened().At("T1").And(Skip(9)).Next);
        Assert.Equal(new Alarm.ForEnd(Minute(25)), OneTopic.Opened().At("T1").And(Next(15)).And(Extend(5, minute: 16)).Next);
        Assert.Equal([new ChatEffect.WithdrawPrompt(TopicLabel.ClosingThoughts)], OneTopic.Opened().At("T1").And(Next(15)).When(Undo(16)).Deeds());
    }

    [Fact]
    public void After_them_no_topic_is_left()
    {
        var closing = OneTopic.Opened().At("T1").And(Next(15));
        closing.When(Next(18)).AssertRefused(closing, Refusal.NoTopicLeft);
    }

    [Fact]
    public void Who_says_CT_answers_them()
    {
        var said = Message with { At = Minute(16), Said = SpokenLabel.Read("CT: hope") };
        var heard = OneTopic.Opened().At("T1").And(Next(15)).When(said);
        Assert.Equal(TopicLabel.ClosingThoughts, Assert.IsType<ChatEffect.Archive>(heard.Effects[0]).Filing.Topic);
    }
}
