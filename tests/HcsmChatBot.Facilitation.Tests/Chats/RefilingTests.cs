using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Those who lead a chat say where a message belongs.</summary>
public class RefilingTests
{
    private static readonly Chat.Open AtT2 = Planned("T1", "T2").Opened().At("T2").And(Posted("T1", 1200)).And(Posted("T2", 1300));

    [Theory]
    [InlineData("T1")]
    [InlineData("intro")]
    public void It_is_filed_there_and_who_asked_is_told(string label)
    {
        var effects = AtT2.When(Refile(label, TheHost)).Effects;

        Assert.Equal([new ChatEffect.Refile(1500, Label(label)), new ChatEffect.Answer(TheHost.AnswerTo, new ChatAnswer.Refiled(Label(label)))], effects.AsEnumerable());
    }

    [Fact]
    public void A_prompt_under_which_something_was_filed_counts_as_answered()
    {
        var chat = AtT2.And(Refile("T1", Moderator));

        Assert.Equal((1, 0), (chat.Proceedings.PromptOf(Label("T1"))!.Answers, chat.Proceedings.PromptOf(Label("T2"))!.Answers));
        Assert.Equal(AtT2.Proceedings.MessageCount, chat.Proceedings.MessageCount);
    }

    [Fact]
    public void A_chat_that_is_over_can_still_be_put_right() =>
        Assert.Contains(new ChatEffect.Refile(1500, Label("T1")), AtT2.When(End(40)).Chat.When(SummaryPosted(40)).Chat.When(Refile("T1", Moderator)).Effects);

    [Fact]
    public void Nobody_else_may_and_there_must_be_such_a_topic()
    {
        Assert.Equal(Refused(Stranger, Refusal.NotYours), Assert.Single(AtT2.When(Refile("T1", Stranger)).Effects));
        Assert.Equal(Refused(Moderator, Refusal.NoSuchTopic), Assert.Single(AtT2.When(Refile("T9", Moderator)).Effects));
    }

    private static ChatEvent Refile(string label, Ask by) => new ChatEvent.RefileRequested(Minute(20), by, 1500, Label(label));

    private static ChatEffect Refused(Ask ask, Refusal why) => new ChatEffect.Answer(ask.AnswerTo, new ChatAnswer.Refused(why));
}
