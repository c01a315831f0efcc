using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>A person says what a message answers.</summary>
public class RelinkingTests
{
    private const ulong Message = 1500;

    private static readonly Chat.Open AtT2 = Planned("T1", "T2").Opened().At("T2");

    public static TheoryData<SaidLink?> Choices => [new SaidLink(1400), new SaidLink(null), null];

    [Theory]
    [MemberData(nameof(Choices))]
    public void It_is_kept_and_who_asked_is_told_and_the_chat_stays_as_it_was(SaidLink? said)
    {
        var relinked = AtT2.When(Relink(said, TheHost));

        Assert.Same(AtT2, relinked.Chat);
        Assert.Equal([new ChatEffect.Relink(Message, said), new ChatEffect.Answer(TheHost.AnswerTo, new ChatAnswer.Relinked(Message))], relinked.Effects.AsEnumerable());
    }

    [Fact]
    public void A_chat_that_is_over_can_still_be_put_right() =>
        Assert.Contains(new ChatEffect.Relink(Message, new SaidLink(1400)), AtT2.When(End(40)).Chat.When(SummaryPosted(40)).Chat.When(Relink(new SaidLink(1400), Moderator)).Effects);

    [Theory]
    [InlineData(Message)]
    [InlineData(Message + 1)]
    public void Nothing_answers_itself_or_what_comes_after_it(ulong later) => AtT2.When(Relink(new SaidLink(later), Moderator)).AssertRefused(AtT2, Refusal.NoSuchMessage);

    [Fact]
    public void Nobody_else_may() => AtT2.When(Relink(new SaidLink(1400), Stranger)).AssertRefused(AtT2, Refusal.NotYours);

    private static ChatEvent Relink(SaidLink? said, Ask by) => new ChatEvent.RelinkRequested(Minute(20), by, Message, said);
}
