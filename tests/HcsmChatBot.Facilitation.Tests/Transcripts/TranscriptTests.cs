using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

public class TranscriptTests
{
    [Fact]
    public void Topics_stand_in_the_order_of_the_agenda_and_only_when_asked_or_spoken_to()
    {
        var transcript = RecordedChat.About("T2", "T1a", "T1b", "T3").Asks("T1a", 10).Asks("T2", 20).Says(30, "Ana", "T3").Transcript();

        Assert.Equal("T2 T1a T3", string.Join(' ', transcript.Topics.Select(topic => topic.Topic.Label)));
        Assert.Null(transcript.Topics[2].Posted);
        Assert.Equal(10ul, transcript.Topics[1].Posted?.MessageId);
    }

    [Fact]
    public void A_message_under_a_topic_the_agenda_lost_is_not_lost_with_it()
    {
        var transcript = RecordedChat.About("T1").Says(30, "Ana", "T9").Says(31, "Bo", "T8").Transcript();

        Assert.Equal("T8 T9", string.Join(' ', transcript.Topics.Select(topic => topic.Topic.Label)));
    }

    [Fact]
    public void Introductions_stand_apart_from_the_topics()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "intro").Says(2, "Bo", "intro", replyTo: 1).Transcript();

        Assert.Equal("1(2)", Outline.Of(transcript.Introductions));
        Assert.Empty(transcript.Topics);
    }

    [Fact]
    public void Replies_stand_beneath_what_they_reply_to_in_the_order_they_came()
    {
        var transcript = RecordedChat.About("T1")
            .Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Cy", "T1", replyTo: 1).Says(4, "Ana", "T1", replyTo: 3).Says(5, "Bo", "T1", replyTo: 1)
            .Transcript();

        Assert.Equal("1(3(4) 5) 2", Outline.Of(transcript.Topics[0].Answers));
        Assert.Equal(5, transcript.Topics[0].MessageCount);
        Assert.All(transcript.Topics[0].Answers[0].Replies, reply => Assert.Null(reply.InReplyTo));
    }

    [Fact]
    public void Replies_deeper_than_six_stand_side_by_side_and_name_what_they_reply_to()
    {
        var chat = RecordedChat.About("T1").Says(1, "Ana", "T1");
        for (ulong id = 2; id <= 10; id++)
            chat.Says(id, id % 2 == 0 ? "Bo" : "Ana", "T1", replyTo: id - 1);

        var answers = chat.Transcript().Topics[0].Answers;

        Assert.Equal("1(2(3(4(5(6(7 8 9 10))))))", Outline.Of(answers));
        var deepest = Enumerable.Range(0, 5).Aggregate(answers[0], (contribution, _) => contribution.Replies[0]).Replies;
        Assert.Equal([null, 7ul, 8ul, 9ul], deepest.Select(reply => reply.InReplyTo?.MessageId));
        Assert.Equal(new ReplyReference(7, "Ana", new TopicLabel(1)), deepest[1].InReplyTo);
    }

    [Fact]
    public void A_reply_to_another_topic_is_an_answer_that_names_it()
    {
        var transcript = RecordedChat.About("T1", "T2").Says(1, "Ana", "T1").Says(2, "Bo", "T2", replyTo: 1).Transcript();

        Assert.Equal("2", Outline.Of(transcript.Topics[1].Answers));
        Assert.Equal(new ReplyReference(1, "Ana", new TopicLabel(1)), transcript.Topics[1].Answers[0].InReplyTo);
    }

    [Fact]
    public void A_reply_to_its_topics_prompt_is_simply_an_answer_and_one_to_another_prompt_names_it()
    {
        var transcript = RecordedChat.About("T1", "T2").Asks("T1", 10)
            .Says(11, "Ana", "T1", replyTo: 10).Says(12, "Bo", "T2", replyTo: 10)
            .Transcript();

        Assert.Null(transcript.Topics[0].Answers[0].InReplyTo);
        Assert.Equal(new ReplyReference(10, null, new TopicLabel(1)), transcript.Topics[1].Answers[0].InReplyTo);
    }

    [Theory]
    [InlineData(99ul, "a message that was withdrawn")]
    [InlineData(3ul, "a younger message, which no client can send")]
    [InlineData(2ul, "itself")]
    public void A_reply_to_what_cannot_be_its_parent_is_an_answer(ulong replyTo, string what)
    {
        var transcript = RecordedChat.About("T1")
            .Says(1, "Ana", "T1").Says(2, what, "T1", replyTo: replyTo).Says(3, "Cy", "T1", replyTo: 2)
            .Transcript();

        Assert.Equal("1 2(3)", Outline.Of(transcript.Topics[0].Answers));
        Assert.Equal(new ReplyReference(replyTo, null, null), transcript.Topics[0].Answers[1].InReplyTo);
    }

    [Fact]
    public void People_are_counted_once_and_called_by_their_last_name()
    {
        var record = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Ana", "T1").Record();
        var renamed = record with { Messages = record.Messages.SetItem(2, record.Messages[2] with { AuthorName = "Dr. Ana" }) };

        var transcript = CertainLinks.Told(renamed);

        Assert.Equal(["Bo", "Dr. Ana"], transcript.People.Values.Order());
        Assert.Equal(3, transcript.MessageCount);
    }

    [Fact]
    public void Who_opted_out_is_no_person_here_but_their_messages_count_and_deleted_ones_do_not()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1").Withheld().Says(3, "Cy", "T1", replyTo: 1).Deleted().Transcript();

        Assert.Equal(["Ana"], transcript.People.Values);
        Assert.Equal((2, 2, 2), (transcript.MessageCount, transcript.Topics[0].MessageCount, transcript.Topics[0].AnswerCount));
        Assert.Equal("1(3) 2", Outline.Of(transcript.Topics[0].Answers));
    }

    [Theory]
    [InlineData(MessageStanding.Deleted)]
    [InlineData(MessageStanding.Withheld)]
    public void What_is_not_kept_is_not_told_even_if_the_record_still_holds_it(MessageStanding standing)
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1", "secret").Then(message => message with
        {
            Standing = standing,
            EditedAt = message.At,
            Attachments = ["secret.pdf"],
            Embeds = [new ArchivedEmbed("secret", null, null, null)],
            Reactions = [new ArchivedReaction("👍", 1, [new Reactor(1, "Ana")])],
        }).Transcript();

        var told = Assert.Single(transcript.Topics[0].Answers).Message;
        Assert.Equal((1ul, 0ul, "", "", standing), (told.Id, told.AuthorId, told.AuthorName, told.Text, told.Standing));
        Assert.True(told.Attachments.IsEmpty && told.Embeds.IsEmpty && told.Reactions.IsEmpty && told.EditedAt is null);
        Assert.Same(told, transcript.Chat.Messages[0]);
        Assert.Empty(transcript.People);
    }

    [Fact]
    public void A_reply_elsewhere_knows_what_became_of_its_message()
    {
        var answers = RecordedChat.About("T1", "T2")
            .Says(1, "Ana", "T1").Deleted().Says(2, "Bo", "T1").Withheld().Says(3, "Cy", "T2", replyTo: 1).Says(4, "Cy", "T2", replyTo: 2)
            .Transcript().Topics[1].Answers;

        Assert.Equal([MessageStanding.Deleted, MessageStanding.Withheld], answers.Select(answer => answer.InReplyTo!.Standing));
    }

    [Fact]
    public void A_chat_in_which_nobody_spoke_has_an_empty_transcript()
    {
        var transcript = RecordedChat.About("T1").Transcript();

        Assert.Empty(transcript.Introductions);
        Assert.Empty(transcript.Topics);
        Assert.Equal((0, 0), (transcript.MessageCount, transcript.People.Count));
    }

    [Fact]
    public void Ten_thousand_messages_in_one_chain_of_replies_are_all_there()
    {
        var chat = RecordedChat.About("T1").Says(1, "Ana", "T1");
        for (ulong id = 2; id <= 10_000; id++)
            chat.Says(id, "Bo", "T1", replyTo: id - 1);

        Assert.Equal(10_000, Assert.Single(chat.Transcript().Topics).MessageCount);
    }
}
