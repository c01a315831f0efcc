using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Under which topic a message is filed, and why: each sign wins over all that are weaker.</summary>
public class FilingTests
{
    private const ulong PromptOfT1 = 1200;
    private const ulong PromptOfT3 = 1300;

    private static readonly Chat.Open AtT6 = Planned("T1", "T2", "T3", "T4", "T5", "T6").Opened().At("T6")
        .And(Posted("T1", PromptOfT1)).And(Posted("T3", PromptOfT3));

    private static readonly ChatEvent.MessagePosted WithEverySign = Message with
    {
        PlaceId = PromptOfT1 + 1,
        InThread = true,
        ThreadTopic = Label("T2"),
        ReplyTo = PromptOfT3,
        ReplyToTopic = Label("T4"),
        Said = SpokenLabel.Read("A5: yes"),
    };

    private static readonly ChatEvent.MessagePosted OutsideAnyPromptsThread = WithEverySign with { PlaceId = 4000 };

    private static readonly ChatEvent.MessagePosted InTheChannel =
        OutsideAnyPromptsThread with { PlaceId = ChannelId, InThread = false, ThreadTopic = null };

    [Fact]
    public void The_thread_of_a_prompt_is_the_strongest_sign() => Assert.Equal(Under("T1", FiledBecause.Thread), Filed(AtT6, WithEverySign));

    [Fact]
    public void Then_comes_a_thread_that_grew_from_a_filed_message() =>
        Assert.Equal(Under("T2", FiledBecause.Thread), Filed(AtT6, OutsideAnyPromptsThread));

    [Fact]
    public void Then_comes_a_reply_to_a_prompt() => Assert.Equal(Under("T3", FiledBecause.Reply), Filed(AtT6, InTheChannel));

    [Fact]
    public void Then_comes_a_reply_to_a_filed_message() =>
        Assert.Equal(Under("T4", FiledBecause.Reply), Filed(AtT6, InTheChannel with { ReplyTo = 5000 }));

    [Fact]
    public void Then_comes_the_label_it_begins_with() =>
        Assert.Equal(Under("T5", FiledBecause.Label), Filed(AtT6, InTheChannel with { ReplyTo = 5000, ReplyToTopic = null }));

    [Fact]
    public void Without_any_sign_it_stands_under_the_open_topic() => Assert.Equal(Under("T6", FiledBecause.OpenTopic), Filed(AtT6, Message));

    [Fact]
    public void Before_the_first_topic_it_stands_under_the_introductions() =>
        Assert.Equal(Under("intro", FiledBecause.Introductions), Filed(Planned("T1").Opened(), Message));

    [Fact]
    public void A_reply_to_a_message_of_the_introductions_is_filed_with_it() =>
        Assert.Equal(Under("intro", FiledBecause.Reply), Filed(AtT6, Message with { ReplyTo = 5000, ReplyToTopic = TopicLabel.Introductions }));

    [Fact]
    public void A_thread_nobody_knows_stands_under_the_open_topic() =>
        Assert.Equal(Under("T6", FiledBecause.OpenTopic), Filed(AtT6, Message with { PlaceId = 4000, InThread = true }));

    [Fact]
    public void A_prompt_without_a_thread_takes_no_message_by_its_place()
    {
        var chat = Planned("T1", "T2").Opened().At("T2").And(Posted("T1", PromptOfT1, withThread: false));
        Assert.Equal(Under("T2", FiledBecause.OpenTopic), Filed(chat, Message));
    }

    [Theory]
    [InlineData("T1a", "T1a")]
    [InlineData("T1b", "T1b")]
    [InlineData("T2", "T1b")]
    public void A1_means_the_part_that_is_open_or_the_one_asked_last(string open, string meant)
    {
        var chat = Planned("T1a", "T1b", "T2").Opened().At(open);
        Assert.Equal(Under(meant, FiledBecause.Label), Filed(chat, Message with { Said = SpokenLabel.Read("A1: yes") }));
    }

    [Fact]
    public void A_label_the_agenda_lacks_falls_to_the_open_topic() =>
        Assert.Equal(Under("T6", FiledBecause.OpenTopic), Filed(AtT6, Message with { Said = SpokenLabel.Read("A7: yes") }));

    [Fact]
    public void A_label_the_agenda_lacks_falls_to_the_introductions_before_the_first_topic() =>
        Assert.Equal(Under("intro", FiledBecause.Introductions), Filed(Unplanned().Opened(), Message with { Said = SpokenLabel.Read("A7: yes") }));

    [Fact]
    public void Talk_after_the_end_is_filed_in_the_same_way()
    {
        var over = AtT6.When(End(65)).Chat;
        Assert.Equal(Under("T1", FiledBecause.Thread), Filed(over, WithEverySign with { At = Minute(90) }));
        Assert.Equal(Under("T6", FiledBecause.OpenTopic), Filed(over, Message with { At = Minute(65) }));
    }

    private static Filing Under(string label, FiledBecause because) => new(Label(label), because);

    private static Filing Filed(Chat chat, ChatEvent.MessagePosted message) =>
        Assert.IsType<ChatEffect.Archive>(Assert.Single(chat.When(message).Effects)).Filing;
}
