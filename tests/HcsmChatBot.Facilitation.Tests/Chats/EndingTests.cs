using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class EndingTests
{
    [Fact]
    public void A_host_ends_the_chat_and_the_summary_is_posted()
    {
        var ended = Planned("T1", "T2").Opened().At("T1").And(Message).When(End(12, by: TheHost));

        Assert.Equal(Minute(12), Assert.IsType<Chat.WrappingUp>(ended.Chat).EndedAt);
        Assert.Equal(new ChatAnswer.Finished(ChatId, Messages: 1), ended.Said());
        Assert.Equal([new ChatEffect.PostSummary()], ended.Deeds());
    }

    [Fact]
    public void The_clock_ends_the_chat_and_the_summary_is_posted()
    {
        var ended = Planned("T1").Opened().At("T1").When(EndDue(20));

        Assert.Equal(Minute(20), Assert.IsType<Chat.WrappingUp>(ended.Chat).EndedAt);
        Assert.Equal(new ChatEffect.PostSummary(), Assert.Single(ended.Effects));
    }

    [Fact]
    public void A_chat_can_be_ended_during_its_introductions() =>
        Assert.Equal(TopicLabel.Introductions, Assert.IsType<Chat.WrappingUp>(Planned("T1").Opened().When(End(2)).Chat).Current());

    [Fact]
    public void A_stranger_may_not_end_the_chat()
    {
        var chat = Planned("T1").Opened();
        chat.When(End(2, by: Stranger)).AssertRefused(chat, Refusal.NotYours);
    }

    [Fact]
    public void A_chat_ends_once()
    {
        var chat = Planned("T1").Opened().When(End(12)).Chat;
        chat.When(End(13)).AssertRefused(chat, Refusal.AlreadyEnded);
        chat.When(Next(13)).AssertRefused(chat, Refusal.AlreadyEnded);
        chat.When(Extend(5)).AssertRefused(chat, Refusal.AlreadyEnded);
    }

    [Fact]
    public void When_the_summary_is_posted_the_chat_has_ended()
    {
        var wrappingUp = (Chat.WrappingUp)Planned("T1").Opened().When(End(12)).Chat;
        var ended = wrappingUp.When(SummaryPosted(13));

        Assert.Equal(
            new Chat.Ended(wrappingUp.Plan, wrappingUp.Proceedings with { SummaryId = ChatId + 900 }, Minute(12)) { Left = wrappingUp.Left }, ended.Chat);
        Assert.Empty(ended.Effects);
    }

    [Fact]
    public void A_summary_that_Discord_refuses_does_not_hold_the_end_up()
    {
        var ended = Planned("T1").Opened().When(End(12)).Chat.When(Refused(new ChatEffect.PostSummary(), code: 50013));

        var over = Assert.IsType<Chat.Ended>(ended.Chat);
        Assert.Equal(Minute(12), over.EndedAt);
        Assert.Equal(50013, over.Proceedings.Trouble);
        Assert.Empty(ended.Effects);
    }

    [Fact]
    public void Another_post_that_is_refused_leaves_the_summary_to_come() =>
        Assert.IsType<Chat.WrappingUp>(Planned("T1").Opened().When(End(12)).Chat.When(Refused(new ChatEffect.PostPrompt(Label("T1")))).Chat);

    [Fact]
    public void A_chat_that_is_over_sets_no_alarm()
    {
        var wrappingUp = Planned("T1", "T2").Opened().When(End(12)).Chat;
        Assert.Null(wrappingUp.Alarm);
        Assert.Null(wrappingUp.When(SummaryPosted(13)).Chat.Alarm);
    }
}
