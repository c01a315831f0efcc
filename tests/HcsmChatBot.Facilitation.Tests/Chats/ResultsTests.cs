using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>What became of the posts that were asked for.</summary>
public class ResultsTests
{
    [Fact]
    public void The_opening_is_noted_with_its_thread()
    {
        var noted = Planned("T1").Opened().When(new ChatEvent.OpeningPosted(Minute(0), MessageId: 1100, ThreadId: 1101));
        Assert.Equal((1100ul, 1101ul), (noted.Chat.SoFar!.OpeningId, noted.Chat.SoFar.ThreadId));
        Assert.Empty(noted.Effects);
    }

    [Fact]
    public void A_prompt_is_noted_where_it_stands() =>
        Assert.Equal(
            new PostedPrompt(Label("T1"), Minute(5), MessageId: 1200, ThreadId: 1201),
            Assert.Single(Planned("T1").Opened().At("T1").And(Posted("T1", 1200)).Proceedings.Prompts));

    [Fact]
    public void A_prompt_is_noted_once()
    {
        var chat = Planned("T1").Opened().At("T1").And(Posted("T1", 1200));
        Assert.Equal(chat, chat.And(Posted("T1", 1200)));
    }

    [Fact]
    public void Who_answered_a_prompt_before_its_id_was_known_is_filed_again() =>
        Assert.Equal(
            new ChatEffect.FileAgain(Label("T1"), PromptId: 1200, ThreadId: 1201),
            Assert.Single(Planned("T1").Opened().At("T1").When(Posted("T1", 1200)).Effects));

    [Fact]
    public void The_thread_of_the_topic_before_points_to_the_new_prompt()
    {
        var posted = Planned("T1", "T2").Opened().At("T2").And(Posted("T1", 1200)).When(Posted("T2", 1300));
        Assert.Contains(new ChatEffect.LinkPrompt(ThreadId: 1201, Label("T2"), PromptId: 1300), posted.Effects);
    }

    [Fact]
    public void A_topic_without_a_thread_has_nowhere_to_point_from()
    {
        var posted = Planned("T1", "T2").Opened().At("T2").And(Posted("T1", 1200, withThread: false)).When(Posted("T2", 1300));
        Assert.Empty(posted.Effects.OfType<ChatEffect.LinkPrompt>());
    }

    [Fact]
    public void A_prompt_whose_predecessor_was_refused_is_pointed_to_from_the_one_before()
    {
        var posted = Planned("T1", "T2", "T3").Opened().At("T3")
            .And(Posted("T1", 1200)).And(Refused(new ChatEffect.PostPrompt(Label("T2")))).When(Posted("T3", 1400));
        Assert.Contains(new ChatEffect.LinkPrompt(ThreadId: 1201, Label("T3"), PromptId: 1400), posted.Effects);
    }

    [Fact]
    public void A_repeated_result_points_to_no_prompt_again_and_never_backwards()
    {
        var chat = Planned("T1", "T2").Opened().At("T2").And(Posted("T1", 1200)).And(Posted("T2", 1300));
        Assert.Empty(chat.When(Posted("T2", 1300)).Effects.OfType<ChatEffect.LinkPrompt>());
        Assert.Empty(chat.When(Posted("T1", 1200)).Effects.OfType<ChatEffect.LinkPrompt>());
    }

    [Fact]
    public void A_prompt_that_arrives_after_the_end_is_noted_all_the_same()
    {
        var noted = Planned("T1").Opened().At("T1").When(End(6)).Chat.When(Posted("T1", 1200));
        Assert.Equal(1200ul, noted.Chat.SoFar!.PromptOf(Label("T1"))!.MessageId);
        Assert.Equal(new ChatEffect.FileAgain(Label("T1"), PromptId: 1200, ThreadId: 1201), Assert.Single(noted.Effects));
    }

    [Fact]
    public void A_post_that_Discord_refuses_is_noted_as_trouble()
    {
        var noted = Planned("T1").Opened().At("T1").When(Refused(new ChatEffect.PostPrompt(Label("T1")), code: 50001));
        Assert.Equal(50001, noted.Chat.SoFar!.Trouble);
        Assert.Empty(noted.Effects);
    }

    [Fact]
    public void A_prompt_that_is_posted_clears_the_trouble()
    {
        var chat = Planned("T1", "T2").Opened().At("T2").And(Refused(new ChatEffect.PostPrompt(Label("T1"))));
        Assert.Null(chat.And(Posted("T2", 1300)).Proceedings.Trouble);
    }

    [Fact]
    public void An_opening_that_is_posted_clears_the_trouble()
    {
        var chat = Planned("T1").Opened().And(Refused(new ChatEffect.PostPrompt(Label("T1"))));
        Assert.Null(chat.And(new ChatEvent.OpeningPosted(Minute(1), 1100, ThreadId: null)).Proceedings.Trouble);
    }
}
