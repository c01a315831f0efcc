using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Which messages belong to the chat, and how they are counted.</summary>
public class ListeningTests
{
    private const double EndMinute = 20;

    private static readonly Chat WrappingUp = Planned("T1").Opened().At("T1").When(End(EndMinute)).Chat;
    private static readonly Chat Ended = WrappingUp.When(SummaryPosted(EndMinute + 1)).Chat;
    private static readonly ChatEvent.MessagePosted InThread = Message with { PlaceId = 4000, InThread = true };

    public static TheoryData<string> Over => new("wrapping up", "ended");

    [Fact]
    public void Each_message_is_archived_and_counted()
    {
        var chat = Planned("T1").Opened();
        Assert.IsType<ChatEffect.Archive>(Assert.Single(chat.When(Message).Effects));
        Assert.Equal(2, chat.And(Message).And(Message with { MessageId = Message.MessageId + 1 }).Proceedings.MessageCount);
    }

    [Fact]
    public void A_message_moves_neither_the_topic_nor_the_clock()
    {
        var chat = Planned("T1", "T2").Opened().At("T1");
        var heard = chat.And(Message);
        Assert.Equal((chat.Current(), chat.Alarm), (heard.Current(), heard.Alarm));
    }

    [Fact]
    public void Before_the_opening_nothing_is_archived()
    {
        var chat = Planned("T1");
        chat.When(Message).AssertIgnored(chat);
    }

    [Fact]
    public void A_message_older_than_the_chat_is_no_part_of_it()
    {
        var chat = Planned("T1").Opened();
        chat.When(Message with { MessageId = ChatId - 1 }).AssertIgnored(chat);
        WrappingUp.When(Message with { MessageId = ChatId - 1 }).AssertIgnored(WrappingUp);
    }

    [Theory]
    [MemberData(nameof(Over))]
    public void A_message_that_was_on_its_way_at_the_end_is_archived_and_counted(string state)
    {
        var heard = Chat(state).When(Message with { At = Minute(EndMinute) });
        Assert.IsType<ChatEffect.Archive>(Assert.Single(heard.Effects));
        Assert.Equal(1, heard.Chat.SoFar!.MessageCount);
        Assert.Equal(Chat(state).GetType(), heard.Chat.GetType());
    }

    [Theory]
    [MemberData(nameof(Over))]
    public void What_is_said_in_the_channel_after_the_end_is_not_archived(string state) =>
        Chat(state).When(Message with { At = Minute(EndMinute + 0.1) }).AssertIgnored(Chat(state));

    [Theory]
    [MemberData(nameof(Over))]
    public void Talk_in_a_thread_belongs_to_the_chat_for_a_day_after_its_end(string state)
    {
        var heard = Chat(state).When(InThread with { At = Minute(EndMinute).AddHours(24) });
        Assert.IsType<ChatEffect.Archive>(Assert.Single(heard.Effects));
        Assert.Equal(1, heard.Chat.SoFar!.MessageCount);
    }

    [Theory]
    [MemberData(nameof(Over))]
    public void After_that_day_a_thread_is_left_to_itself(string state) =>
        Chat(state).When(InThread with { At = Minute(EndMinute).AddHours(24).AddSeconds(1) }).AssertIgnored(Chat(state));

    private static Chat Chat(string state) => state == "ended" ? Ended : WrappingUp;
}
