using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What a threader hears of an archived chat, and what it makes of the structure there.</summary>
public class ReplyLinksTests
{
    [Fact]
    public void Prompts_and_messages_are_heard_in_the_order_of_their_ids()
    {
        var record = RecordedChat.About("T1", "T2").Asks("T2", 30).Asks("T1", 10).Says(40, "Bo", "T2").Says(20, "Ana", "T1").Record();

        Assert.Equal([10ul, 20ul, 30ul, 40ul], RecordedTalk.In(record).Select(said => said.Id));
        Assert.Equal([true, false, true, false], RecordedTalk.In(record).Select(said => said.IsPrompt));
    }

    [Fact]
    public void A_prompt_is_said_in_the_words_of_the_agenda_in_both_languages_even_if_it_was_withdrawn()
    {
        var agenda = new Agenda("Rx habits", null, [new Topic(new TopicLabel(1), "Why?") { Translation = new Translation("fr", "Pourquoi ?") }]);
        var record = new RecordedChat(agenda).Asks("T1", 10).Asks("T9", 20).Record();
        record = record with { Prompts = [.. record.Prompts.Select(prompt => prompt with { IsWithdrawn = true })] };

        Assert.Equal(["Why?\nPourquoi ?", ""], RecordedTalk.In(record).Select(said => said.Text));
    }

    [Fact]
    public void A_topics_thread_is_the_place_that_grew_out_of_its_prompt()
    {
        var record = RecordedChat.About("T1").Asks("T1", 10).Says(20, "Ana", "T1").Says(21, "Bo", "T1").Then(message => message with { ChannelId = 11 }).Record();

        Assert.Equal([7ul, 7ul, 10ul], RecordedTalk.In(record).Select(said => said.PlaceId));
    }

    [Fact]
    public void The_prompts_of_a_chat_with_one_thread_stand_in_it()
    {
        var record = RecordedChat.About("T1").Asks("T1", 10).Record() with { ThreadId = 5 };

        Assert.Equal(5ul, Assert.Single(RecordedTalk.In(record)).PlaceId);
    }

    [Theory]
    [InlineData(MessageStanding.Deleted)]
    [InlineData(MessageStanding.Withheld)]
    public void What_is_not_kept_is_heard_without_text_or_author_even_if_the_record_still_holds_them(MessageStanding standing)
    {
        var record = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1", "secret", replyTo: 1).Then(message => message with { Standing = standing }).Record();

        var heard = RecordedTalk.In(record).Last();

        Assert.Equal((2ul, 0ul, "", "", 1ul), (heard.Id, heard.AuthorId, heard.AuthorName, heard.Text, heard.ReplyTo));
    }

    [Fact]
    public void A_label_answers_the_prompt_of_its_topic_that_was_asked_last()
    {
        var links = ReplyLinks.Of(RecordedChat.About("T1", "T2")
            .Asks("T1", 10).Asks("T1", 20).Asks("T2", 40)
            .Says(30, "Ana", "T1", "A1: yes", because: FiledBecause.Label).Says(50, "Bo", "T1", "A1: no", because: FiledBecause.Label)
            .Record());

        Assert.All([30ul, 50ul], id => Assert.Equal(new ReplyLink(id, 20, LinkedBecause.Label), links[id]));
    }

    [Fact]
    public void In_its_topics_thread_too_a_label_answers_the_prompt_whoever_spoke_last()
    {
        var links = ReplyLinks.Of(RecordedChat.About("T1", "T2").Asks("T1", 10)
            .Says(20, "Ana", "T1", "What helps most?", because: FiledBecause.Thread).Says(30, "Bo", "T1", "R1 : la patience", because: FiledBecause.Thread)
            .Says(40, "Cy", "T1", "A2 later", because: FiledBecause.Thread).Then(message => message with { ChannelId = 11 }).Record());

        Assert.Equal(new ReplyLink(30, 10, LinkedBecause.Label), links[30]);
        Assert.NotEqual(LinkedBecause.Label, links[40].Because);
    }

    [Fact]
    public void A_label_that_comes_before_its_prompt_answers_none()
    {
        var links = ReplyLinks.Of(RecordedChat.About("T1").Asks("T1", 10).Says(5, "Ana", "T1", "A1: yes", because: FiledBecause.Label).Record());

        Assert.NotEqual(10ul, links[5].AnswersId);
    }

    [Fact]
    public void An_explicit_reply_is_certain_and_what_a_moderator_said_wins_over_it()
    {
        var links = ReplyLinks.Of(RecordedChat.About("T1")
            .Says(1, "Ana", "T1").Says(2, "Bo", "T1").Says(3, "Cy", "T1", replyTo: 1)
            .Says(4, "Cy", "T1", replyTo: 1).Then(Said(answers: 2)).Says(5, "Cy", "T1", replyTo: 1).Then(Said(answers: null))
            .Record());

        Assert.Equal(new ReplyLink(3, 1, LinkedBecause.Reply), links[3]);
        Assert.Equal(new ReplyLink(4, 2, LinkedBecause.Person), links[4]);
        Assert.Equal(new ReplyLink(5, null, LinkedBecause.Person), links[5]);
    }

    [Fact]
    public void Every_message_has_a_link_of_its_own_and_no_prompt_has_one()
    {
        var links = ReplyLinks.Of(RecordedChat.About("T1").Asks("T1", 10).Says(1, "Ana", "intro").Says(11, "Bo", "T1").Deleted().Says(12, "Cy", "T1").Withheld().Record());

        Assert.Equal([1ul, 11ul, 12ul], links.Keys.Order());
        Assert.All(links, link => Assert.Equal(link.Key, link.Value.MessageId));
    }

    [Fact]
    public void The_order_of_messages_and_prompts_in_the_record_does_not_matter()
    {
        var record = HostileChat.Record("A1: Hello");
        var turned = record with { Messages = [.. record.Messages.Reverse()], Prompts = [.. record.Prompts.Reverse()] };

        Assert.Equal(ReplyLinks.Of(record).OrderBy(link => link.Key), ReplyLinks.Of(turned).OrderBy(link => link.Key));
    }

    [Fact]
    public void A_guess_is_shown_from_a_probability_on_and_what_is_certain_always()
    {
        Assert.True(new ReplyLink(2, 1, LinkedBecause.Inferred, ReplyLink.ShownFrom).IsShown);
        Assert.False(new ReplyLink(2, 1, LinkedBecause.Mention, MathF.BitDecrement(ReplyLink.ShownFrom)).IsShown);
        Assert.True(new ReplyLink(2, 1, LinkedBecause.Label).IsShown);
        Assert.False(new ReplyLink(2, 1, LinkedBecause.Prompt).IsShown);
    }

    private static Func<ArchivedMessage, ArchivedMessage> Said(ulong? answers) => message => message with { SaidToAnswer = new SaidLink(answers) };
}
