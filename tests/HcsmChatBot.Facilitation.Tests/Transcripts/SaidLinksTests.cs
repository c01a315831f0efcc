using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>Where messages stand of which structure or a moderator says what they answer.</summary>
public class SaidLinksTests
{
    [Fact]
    public void What_a_moderator_linked_stands_beneath_its_message_whatever_it_replied_to()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Cy", "T1", replyTo: 1).Then(Said(2)).Transcript();

        Assert.Equal("1 2(3)", Outline.Of(transcript.Topics[0].Answers));
        Assert.Null(Outline.Find(transcript, 3).InReplyTo);
    }

    [Fact]
    public void What_a_moderator_set_apart_stands_for_itself()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1", replyTo: 1).Then(Said(null)).Transcript();

        Assert.Equal("1 2", Outline.Of(transcript.Topics[0].Answers));
        Assert.True(Outline.Find(transcript, 2).IsLinkShown);
    }

    [Fact]
    public void A_moderators_word_about_another_topic_names_the_message_or_the_prompt_there()
    {
        var transcript = RecordedChat.About("T1", "T2").Asks("T1", 10)
            .Says(11, "Ana", "T1").Says(12, "Bo", "T2").Then(Said(11)).Says(13, "Cy", "T2").Then(Said(10))
            .Transcript();

        Assert.Equal("12 13", Outline.Of(transcript.Topics[1].Answers));
        Assert.Equal(new ReplyReference(11, "Ana", new TopicLabel(1)), Outline.Find(transcript, 12).InReplyTo);
        Assert.Equal(new ReplyReference(10, null, new TopicLabel(1)), Outline.Find(transcript, 13).InReplyTo);
    }

    /// <summary>"Linked by a moderator" would leave open to what.</summary>
    [Fact]
    public void What_a_moderator_linked_to_the_prompt_of_its_topic_names_it()
    {
        var transcript = RecordedChat.About("T1").Asks("T1", 10).Says(11, "Ana", "T1").Then(Said(10)).Says(12, "Bo", "T1", replyTo: 10).Transcript();

        Assert.Equal("11 12", Outline.Of(transcript.Topics[0].Answers));
        Assert.Equal(new ReplyReference(10, null, new TopicLabel(1)), Outline.Find(transcript, 11).InReplyTo);
        Assert.Null(Outline.Find(transcript, 12).InReplyTo);
    }

    [Fact]
    public void The_first_words_in_a_thread_stand_beneath_the_message_it_grew_out_of()
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Cy", "T1").Linked(new ReplyLink(3, 1, LinkedBecause.Thread)).Transcript();

        Assert.Equal("1(3) 2", Outline.Of(transcript.Topics[0].Answers));
    }

    /// <summary>A thread or a label says which topic is meant, and a moderator's filing says better.</summary>
    [Theory]
    [InlineData(LinkedBecause.Label)]
    [InlineData(LinkedBecause.Thread)]
    public void What_answers_a_prompt_by_label_or_thread_stands_at_the_top_of_its_topic_without_words(LinkedBecause because)
    {
        var transcript = RecordedChat.About("T1", "T2").Asks("T1", 10)
            .Says(11, "Ana", "T1").Linked(new ReplyLink(11, 10, because)).Says(12, "Bo", "T2").Linked(new ReplyLink(12, 10, because))
            .Transcript();

        Assert.Equal("11", Outline.Of(transcript.Topics[0].Answers));
        Assert.Equal("12", Outline.Of(transcript.Topics[1].Answers));
        Assert.All(Outline.All(transcript), message => Assert.Null(message.InReplyTo));
    }

    [Fact]
    public void Without_any_link_a_message_stands_under_its_topic()
    {
        var record = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1", replyTo: 1).Record();

        var transcript = Transcript.From(record, new Dictionary<ulong, ReplyLink> { [1] = new(1, 404, LinkedBecause.Prompt, 0) });

        Assert.Equal("1 2", Outline.Of(transcript.Topics[0].Answers));
        Assert.All(Outline.All(transcript), message => Assert.Null(message.Link));
    }

    [Fact]
    public void The_links_that_a_threader_makes_are_used_where_none_are_handed_in()
    {
        var transcript = Transcript.From(RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Cy", "T1").Then(Said(2)).Record());

        Assert.Equal(new ReplyLink(3, 2, LinkedBecause.Person), Outline.Find(transcript, 3).Link);
    }

    private static Func<ArchivedMessage, ArchivedMessage> Said(ulong? answers) => message => message with { SaidToAnswer = new SaidLink(answers) };
}
