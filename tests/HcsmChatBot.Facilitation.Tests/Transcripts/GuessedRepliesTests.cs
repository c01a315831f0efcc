using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>Where messages stand of which nobody said what they answer.</summary>
public class GuessedRepliesTests
{
    [Theory]
    [InlineData(LinkedBecause.Inferred)]
    [InlineData(LinkedBecause.Mention)]
    public void A_guess_that_is_sure_enough_stands_beneath_its_message_and_says_that_it_is_one(LinkedBecause because)
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Cy", "T1").Guessed(1, because: because).Transcript();

        Assert.Equal("1(3) 2", Outline.Of(transcript.Topics[0].Answers));
        var guessed = Outline.Find(transcript, 3);
        Assert.Equal(new ReplyReference(1, "Ana", new TopicLabel(1)) { IsGuess = true }, guessed.InReplyTo);
        Assert.True(guessed.IsLinkShown);
    }

    [Fact]
    public void A_guess_that_is_not_sure_enough_leaves_its_message_at_its_time()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Cy", "T1").Guessed(1, 0.7f).Transcript();

        Assert.Equal("1 2 3", Outline.Of(transcript.Topics[0].Answers));
        AssertNotShown(Outline.Find(transcript, 3));
    }

    [Fact]
    public void A_guess_leads_to_no_other_topic_and_moves_no_message_there()
    {
        var transcript = RecordedChat.About("T1", "T2").Asks("T1", 1).Says(2, "Ana", "T1").Says(3, "Bo", "T2").Guessed(2).Says(4, "Cy", "T2").Guessed(1).Transcript();

        Assert.Equal("3 4", Outline.Of(transcript.Topics[1].Answers));
        Assert.All([3ul, 4ul], id => AssertNotShown(Outline.Find(transcript, id)));
    }

    [Fact]
    public void A_guess_that_a_message_answers_its_prompt_or_begins_something_goes_without_saying()
    {
        var transcript = RecordedChat.About("T1").Asks("T1", 1).Says(2, "Ana", "T1").Says(3, "Bo", "T1").Guessed(1).Says(4, "Cy", "T1").Guessed(null).Transcript();

        Assert.Equal("2 3 4", Outline.Of(transcript.Topics[0].Answers));
        Assert.All([3ul, 4ul], id => AssertNotShown(Outline.Find(transcript, id)));
    }

    [Fact]
    public void Nothing_is_guessed_to_or_from_a_message_that_is_not_kept()
    {
        var transcript = RecordedChat.About("T1")
            .Says(1, "Ana", "T1").Deleted().Says(2, "Bo", "T1").Withheld().Says(3, "Cy", "T1")
            .Says(4, "Cy", "T1").Guessed(1).Says(5, "Cy", "T1").Guessed(2).Says(6, "Di", "T1").Withheld().Guessed(3).Says(7, "Di", "T1").Deleted().Guessed(3)
            .Transcript();

        Assert.Equal("1 2 3 4 5 6 7", Outline.Of(transcript.Topics[0].Answers));
        Assert.All([4ul, 5ul, 6ul, 7ul], id => AssertNoLink(Outline.Find(transcript, id)));
    }

    [Fact]
    public void A_chain_of_guesses_reads_downwards_and_each_names_what_it_answers_and_its_time()
    {
        var chat = RecordedChat.About("T1").Says(1, "Ana", "T1");
        for (ulong id = 2; id <= 9; id++)
            chat.Says(id, id % 2 == 0 ? "Bo" : "Ana", "T1").Guessed(id - 1);
        var transcript = chat.Transcript();

        Assert.Equal("1(2 3 4 5 6 7 8 9)", Outline.Of(transcript.Topics[0].Answers));
        Assert.Equal(
            new ReplyReference(2, "Bo", new TopicLabel(1)) { IsGuess = true, At = RecordedChat.Opened.AddSeconds(2) }, Outline.Find(transcript, 3).InReplyTo);
    }

    [Fact]
    public void A_certain_reply_to_a_guess_stands_beneath_it()
    {
        var transcript = RecordedChat.About("T1")
            .Says(1, "Ana", "T1").Says(2, "Bo", "T1").Guessed(1).Says(3, "Cy", "T1", replyTo: 2).Says(4, "Di", "T1").Guessed(3)
            .Transcript();

        Assert.Equal("1(2(3(4)))", Outline.Of(transcript.Topics[0].Answers));
    }

    [Fact]
    public void Whoever_goes_on_with_their_own_words_answers_nobody()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Ana", "T1").Guessed(1).Says(3, "Ana", "T1").Guessed(2).Says(4, "Bo", "T1").Guessed(3).Transcript();

        Assert.Equal("1(2 3 4)", Outline.Of(transcript.Topics[0].Answers));
        Assert.Equal([false, true, true, false], Outline.All(transcript).Select(message => message.InReplyTo is { IsContinued: true }));
        Assert.Equal((1, 1), (transcript.Topics[0].AnswerCount, transcript.Topics[0].ReplyCount));
    }

    [Fact]
    public void A_reply_to_oneself_that_is_none_of_the_bots_guesses_is_a_reply()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Ana", "T1", replyTo: 1).Transcript();

        Assert.Null(Outline.Find(transcript, 2).InReplyTo);
        Assert.Equal(1, transcript.Topics[0].ReplyCount);
    }

    [Fact]
    public void Guesses_beneath_the_deepest_replies_stand_beside_them()
    {
        var chat = RecordedChat.About("T1").Says(1, "Ana", "T1");
        for (ulong id = 2; id <= 7; id++)
            chat.Says(id, id % 2 == 0 ? "Bo" : "Ana", "T1", replyTo: id - 1);

        Assert.Equal("1(2(3(4(5(6(7 8 9))))))", Outline.Of(chat.Says(8, "Bo", "T1").Guessed(7).Says(9, "Cy", "T1").Guessed(8).Transcript().Topics[0].Answers));
    }

    private static void AssertNoLink(Contribution contribution)
    {
        Assert.Null(contribution.Link);
        Assert.Null(contribution.InReplyTo);
        Assert.False(contribution.IsLinkShown);
    }

    private static void AssertNotShown(Contribution contribution)
    {
        Assert.Null(contribution.InReplyTo);
        Assert.False(contribution.IsLinkShown);
        Assert.True(contribution.Link is { IsGuess: true });
    }
}
