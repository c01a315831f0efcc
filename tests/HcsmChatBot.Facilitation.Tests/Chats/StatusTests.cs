using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class StatusTests
{
    [Fact]
    public void Anybody_may_ask_where_the_chat_stands() =>
        Assert.Equal(
            new ChatAnswer.Status(IsOver: false, Label("T1"), Next: Label("T2"), Due: Minute(15), Messages: 1, Trouble: null),
            Planned("T1", "T2").Opened().At("T1").And(Message).When(Status(by: Stranger)).Said());

    [Fact]
    public void Asking_changes_nothing()
    {
        var chat = Planned("T1", "T2").Opened().At("T1");
        var told = chat.When(Status());
        Assert.Equal(chat, told.Chat);
        Assert.Empty(told.Deeds());
    }

    [Fact]
    public void During_the_introductions_the_first_topic_is_next() =>
        Assert.Equal(
            new ChatAnswer.Status(IsOver: false, TopicLabel.Introductions, Next: Label("T1"), Due: Minute(5), Messages: 0, Trouble: null),
            Planned("T1", "T2").Opened().When(Status()).Said());

    [Fact]
    public void During_the_last_topic_the_end_is_next() =>
        Assert.Equal(
            new ChatAnswer.Status(IsOver: false, Label("T2"), Next: null, Due: Minute(30), Messages: 0, Trouble: null),
            Planned("T1", "T2").Opened().At("T2").When(Status()).Said());

    [Fact]
    public void Without_a_clock_nobody_can_say_when() =>
        Assert.Equal(
            new ChatAnswer.Status(IsOver: false, TopicLabel.Introductions, Next: Label("T1"), Due: null, Messages: 0, Trouble: null),
            Planned("T1").WithoutClock().Opened().When(Status()).Said());

    [Fact]
    public void After_the_end_nothing_is_next()
    {
        var wrappingUp = Planned("T1", "T2").Opened().At("T1").And(Message).When(End(12)).Chat;
        var over = new ChatAnswer.Status(IsOver: true, Label("T1"), Next: null, Due: null, Messages: 1, Trouble: null);

        Assert.Equal(over, wrappingUp.When(Status()).Said());
        Assert.Equal(over, wrappingUp.When(SummaryPosted(13)).Chat.When(Status()).Said());
    }

    [Fact]
    public void Trouble_with_posting_is_told()
    {
        var chat = Planned("T1", "T2").Opened().At("T1").And(Refused(new ChatEffect.PostPrompt(Label("T1")), code: 50013));
        Assert.Equal(50013, Assert.IsType<ChatAnswer.Status>(chat.When(Status()).Said()).Trouble);
    }
}
