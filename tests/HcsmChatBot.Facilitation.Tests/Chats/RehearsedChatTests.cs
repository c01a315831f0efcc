using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>What is said in a rehearsal is counted, so that the chat goes as it will, and kept nowhere.</summary>
public class RehearsedChatTests
{
    private static readonly ChatEvent.MessagePosted First = Message with { MessageId = 2500, PlaceId = 70, Newcomer = new Newcomer(77, "fr") };

    [Fact]
    public void A_message_is_counted_and_neither_kept_nor_welcomed()
    {
        var heard = Rehearsed().Opened().When(First);
        Assert.Empty(heard.Effects);
        Assert.Equal(1, heard.Chat.SoFar!.MessageCount);
    }

    [Fact]
    public void After_the_end_too()
    {
        var over = Rehearsed().Opened().When(End(9)).Chat;
        Assert.Empty(over.When(First).Effects);
        Assert.Empty(over.When(SummaryPosted(9)).Chat.When(First).Effects);
    }

    [Fact]
    public void A_prompt_that_was_answered_is_known_to_be()
    {
        var heard = Rehearsed().Opened().At("T1").And(Posted("T1", 1200)).And(First);
        Assert.Equal(1, heard.Proceedings.PromptOf(Label("T1"))!.Answers);
    }

    [Fact]
    public void All_goes_ten_times_as_fast()
    {
        var chat = Rehearsed().Opened();
        Assert.Equal(new Alarm.ForTopic(Label("T1"), Minute(0.5)), chat.Alarm);
        var first = chat.And(TopicDue("T1", 0.5));
        Assert.Equal(new Alarm.ForHalfway(Label("T1"), Minute(1)), first.Alarm);
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(1.5)), first.Next);
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(1.7)), first.And(TopicDue("T2", 1.5)).And(Undo(1.5)).Next);
        Assert.Equal(new Alarm.ForEnd(Minute(13)), first.And(PauseAt(1)).Alarm);
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(2)), first.And(Extend(5, minute: 0.6)).Next);
    }

    [Fact]
    public void It_is_the_same_chat_elsewhere()
    {
        var (plan, rehearsed) = (Planned("T1", "T2").Plan, Rehearsed().Plan);
        Assert.Equal((2000ul, 70ul, "rehearsal", true), (rehearsed.Id, rehearsed.ChannelId, rehearsed.ChannelName, rehearsed.IsRehearsal));
        Assert.Equal((plan.Agenda.Labels(), plan.GuildId, plan.Threads), (rehearsed.Agenda.Labels(), rehearsed.GuildId, rehearsed.Threads));
        Assert.Null(Planned("T1").WithoutClock().Plan.Rehearsed(2000, 70, "rehearsal").Pace);
    }

    [Fact]
    public void Whoever_starts_it_hears_where_it_is() =>
        Assert.Equal(70ul, Assert.IsType<ChatAnswer.Started>(Rehearsed().When(Start()).Said()).RehearsedIn);

    [Fact]
    public void When_its_end_stands_it_is_to_go()
    {
        var ended = Rehearsed().Opened().When(End(9)).Chat.When(SummaryPosted(9)).Chat;
        Assert.Equal(new Alarm.ForEnd(Minute(19)), ended.Alarm);
        ended.When(EndDue(19)).AssertIgnored(ended);
    }

    private static Chat.Scheduled Rehearsed()
    {
        var planned = Planned("T1", "T2");
        // Ids grow with time, and those of its messages come after it.
        return planned with { Plan = planned.Plan.Rehearsed(2000, 70, "rehearsal") };
    }
}
