using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>A channel or thread that is deleted in mid-chat.</summary>
public class LosingTests
{
    private const ulong Thread = 4000;

    [Fact]
    public void A_chat_whose_channel_is_gone_is_over_and_says_why()
    {
        var open = Planned("T1", "T2").Opened().At("T1");

        var lost = open.When(new ChatEvent.PlaceGone(Minute(7), open.Plan.ChannelId));

        Assert.Equal(Minute(7), Assert.IsType<Chat.WrappingUp>(lost.Chat).EndedAt);
        Assert.IsType<ChatEffect.PostSummary>(Assert.Single(lost.Effects));
        var ended = Assert.IsType<Chat.Ended>(lost.Chat.When(new ChatEvent.PostRefused(Minute(7), new ChatEffect.PostSummary(), 10003)).Chat);
        Assert.Equal(10003, ended.SoFar.Trouble);
    }

    [Fact]
    public void A_chat_whose_one_thread_is_gone_goes_on_in_the_channel()
    {
        var open = (Chat.Open)Planned("T1", "T2").Opened().When(new ChatEvent.OpeningPosted(Minute(0), 1100, Thread)).Chat;

        var lost = open.When(new ChatEvent.PlaceGone(Minute(7), Thread));

        Assert.Null(Assert.IsType<Chat.Open>(lost.Chat).Proceedings.ThreadId);
        Assert.Empty(lost.Effects);
    }

    [Fact]
    public void A_planned_chat_whose_channel_is_gone_does_not_open()
    {
        var planned = Planned("T1");

        var lost = planned.When(new ChatEvent.PlaceGone(Minute(0), planned.Plan.ChannelId));

        Assert.IsType<Chat.Cancelled>(lost.Chat);
        Assert.Empty(lost.Effects);
    }

    [Fact]
    public void The_loss_of_another_place_changes_nothing()
    {
        var (planned, open) = (Planned("T1"), Planned("T1").Opened().At("T1"));

        Assert.Same(planned, planned.When(new ChatEvent.PlaceGone(Minute(7), Thread)).Chat);
        Assert.Same(open, open.When(new ChatEvent.PlaceGone(Minute(7), Thread)).Chat);
    }
}
