using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Who is welcomed, when, and where it is decided.</summary>
public class WelcomeTests
{
    private static readonly Newcomer Pat = new(77, "fr");
    private static readonly ChatEvent.MessagePosted First = Message with { Newcomer = Pat };

    [Fact]
    public void A_newcomer_is_welcomed_where_they_posted_under_the_topic_of_their_message()
    {
        var answer = First with { PlaceId = 4000, InThread = true, ThreadTopic = Label("T1") };

        var heard = Planned("T1", "T2").Opened().At("T2").When(answer);

        Assert.Equal(new ChatEffect.Archive(new Filing(Label("T1"), FiledBecause.Thread)), heard.Effects[0]);
        Assert.Equal(new ChatEffect.Welcome(First.MessageId, 4000, Pat, Label("T1")), heard.Effects[1]);
        Assert.Equal(2, heard.Effects.Length);
    }

    [Fact]
    public void A_newcomer_in_the_introductions_is_welcomed_there() =>
        Assert.Equal(TopicLabel.Introductions, Assert.Single(Welcomes(Planned("T1").Opened().When(First))).Label);

    [Fact]
    public void Nobody_else_is_welcomed() => Assert.Empty(Welcomes(Planned("T1").Opened().When(Message)));

    [Fact]
    public void A_host_is_not_welcomed() =>
        Assert.Empty(Welcomes(Planned("T1").Opened().When(First with { Newcomer = Pat with { UserId = TheHost.UserId } })));

    [Fact]
    public void What_was_written_before_the_chat_brings_no_welcome() =>
        Assert.Empty(Planned("T1").Opened().When(First with { MessageId = ChatId - 1 }).Effects);

    [Fact]
    public void A_held_welcome_waits_its_time()
    {
        var open = Holding(seconds: 90).And(First);

        Assert.Equal(new Alarm.ForWelcome(Minute(4.5)), open.Alarm);
        open.When(new ChatEvent.WelcomeDue(Minute(4.4))).AssertNoWelcome();
        var welcomed = open.When(new ChatEvent.WelcomeDue(Minute(4.5)));
        Assert.Equal(Pat, Assert.Single(Welcomes(welcomed)).Newcomer);
        welcomed.Chat.When(new ChatEvent.WelcomeDue(Minute(4.6))).AssertNoWelcome();
    }

    [Fact]
    public void Held_welcomes_move_neither_the_topic_nor_its_time()
    {
        var open = Holding(seconds: 600).And(First);

        Assert.Equal(new Alarm.ForTopic(Label("T1"), Minute(5)), open.Alarm);
        Assert.Equal(new Alarm.ForWelcome(Minute(13)), open.And(TopicDue("T1", 5)).And(HalfwayDue("T1", 10)).Alarm);
    }

    [Fact]
    public void Each_held_welcome_has_its_own_time()
    {
        var later = First with { MessageId = First.MessageId + 1, At = Minute(3.5), Newcomer = new Newcomer(78, "en") };
        var open = Holding(seconds: 60).And(First).And(later);

        var one = open.When(new ChatEvent.WelcomeDue(Minute(4)));

        Assert.Equal(Pat, Assert.Single(Welcomes(one)).Newcomer);
        Assert.Equal(new Alarm.ForWelcome(Minute(4.5)), one.Chat.Alarm);
    }

    [Fact]
    public void Whoever_is_held_at_the_end_is_welcomed_before_the_summary()
    {
        var ended = Holding(seconds: 600).And(First).When(End(4));

        Assert.IsType<ChatEffect.Welcome>(ended.Deeds()[0]);
        Assert.IsType<ChatEffect.PostSummary>(ended.Deeds()[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_first_message_that_was_on_its_way_at_the_end_brings_its_welcome_at_once(bool isSummaryPosted) =>
        Assert.Single(Welcomes(Over(isSummaryPosted).When(First with { At = Minute(20) })));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_afterglow_welcomes_nobody(bool isSummaryPosted)
    {
        var heard = Over(isSummaryPosted).When(First with { At = Minute(21), PlaceId = 4000, InThread = true });

        Assert.IsType<ChatEffect.Archive>(Assert.Single(heard.Effects));
    }

    [Fact]
    public void A_chat_is_open_from_its_opening_to_its_end()
    {
        Assert.False(ChatFacilitator.WasOpen(Planned("T1"), Minute(1)));
        Assert.True(ChatFacilitator.WasOpen(Planned("T1").Opened(), Minute(90)));
        Assert.True(ChatFacilitator.WasOpen(Over(isSummaryPosted: true), Minute(20)));
        Assert.False(ChatFacilitator.WasOpen(Over(isSummaryPosted: true), Minute(20.1)));
        Assert.False(ChatFacilitator.WasOpen(new Chat.Cancelled(Planned("T1").Plan), Minute(1)));
    }

    private static Chat.Open Holding(int seconds)
    {
        var planned = Planned("T1", "T2");
        return (planned with { Plan = planned.Plan with { WelcomeHold = TimeSpan.FromSeconds(seconds) } }).Opened();
    }

    private static Chat Over(bool isSummaryPosted)
    {
        var wrappingUp = Holding(seconds: 600).When(End(20)).Chat;
        return isSummaryPosted ? wrappingUp.When(SummaryPosted(21)).Chat : wrappingUp;
    }

    private static ChatEffect.Welcome[] Welcomes(Transition transition) => [.. transition.Effects.OfType<ChatEffect.Welcome>()];
}

file static class WelcomeAssertions
{
    internal static void AssertNoWelcome(this Transition transition) => Assert.Empty(transition.Effects);
}
