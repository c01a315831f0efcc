using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations;

/// <summary>What people made plain decides before anything is guessed, the strongest sign first.</summary>
public class CertainStructureTests
{
    private static Talk Opening => new Talk().Asks("T1: What is a lurker?").Says("Ana", "Somebody who reads and never posts").Says("Ben", "A learner!");

    [Fact]
    public void A_moderators_word_beats_a_reply_a_label_and_a_thread()
    {
        var talk = Opening.Says("Cy", "A1: hope", said => said with { Said = new SaidLink(2), ReplyTo = 3, LabelledPrompt = 1, PlaceId = 1 });

        Assert.Equal(new ReplyLink(4, 2, LinkedBecause.Person, 1), talk.Link);
    }

    [Fact]
    public void A_moderator_can_say_that_a_message_answers_nothing() =>
        Assert.Equal(
            new ReplyLink(4, null, LinkedBecause.Person, 1),
            Opening.Says("Cy", "Good evening", said => said with { Said = new SaidLink(null), ReplyTo = 3 }).Link);

    [Fact]
    public void An_explicit_reply_beats_a_thread_and_a_label() =>
        Assert.Equal(
            new ReplyLink(4, 3, LinkedBecause.Reply, 1),
            Opening.Says("Cy", "<@Ana> A1: yes", said => said with { ReplyTo = 3, LabelledPrompt = 1, PlaceId = 2 }).Link);

    [Fact]
    public void A_reply_to_a_message_of_before_the_chat_is_believed_as_it_is() =>
        Assert.Equal(new ReplyLink(4, 404, LinkedBecause.Reply, 1), Opening.Says("Cy", "As I said", said => said with { ReplyTo = 404 }).Link);

    [Fact]
    public void A_label_leads_to_its_prompt_even_to_one_before_the_current() =>
        Assert.Equal(
            new ReplyLink(5, 1, LinkedBecause.Label, 1),
            Opening.Asks("T2: What do they need?").Says("Cy", "A1: A listener", said => said with { LabelledPrompt = 1 }).Link);

    [Fact]
    public void A_label_beats_a_mention() =>
        Assert.Equal(
            new ReplyLink(4, 1, LinkedBecause.Label, 1),
            Opening.Says("Cy", "A1: what <@Ana> says", said => said with { LabelledPrompt = 1 }).Link);

    [Theory]
    [InlineData(1, "the prompt's own thread")]
    [InlineData(3, "a thread that grew out of a participant's message")]
    public void The_first_words_in_a_thread_answer_what_it_grew_out_of(ulong thread, string text) =>
        Assert.Equal(new ReplyLink(4, thread, LinkedBecause.Thread, 1), Opening.Says("Cy", text, said => said with { PlaceId = thread }).Link);

    [Fact]
    public void The_first_words_in_a_thread_answer_what_it_grew_out_of_whatever_label_they_begin_with()
    {
        var talk = Opening.Asks("T2: What do they need?").Says("Cy", "A2: time", said => said with { PlaceId = 1, LabelledPrompt = 4 });

        Assert.Equal(new ReplyLink(5, 1, LinkedBecause.Thread, 1), talk.Link);
    }

    [Fact]
    public void In_a_thread_later_words_answer_what_was_said_there()
    {
        var talk = Opening
            .Says("Cy", "Ben, is a learner not a reader too?", said => said with { PlaceId = 3 })
            .Says("Dee", "In the channel: another thought")
            .Says("Ben", "Cy: yes, of course", said => said with { PlaceId = 3 });

        Assert.Equal("Ben, is a learner not a reader too?", talk.Answered);
    }

    [Fact]
    public void In_a_thread_nothing_starts_out_of_nowhere()
    {
        var talk = Opening;
        foreach (var text in (string[])["Good evening", "Is there an agenda?", "Bonsoir", "My sound is gone", "https://example.org"])
            talk.Says($"Guest {text.Length}", text, said => said with { PlaceId = 3 });

        Assert.All(talk.Links.Skip(3), link => Assert.NotNull(link.AnswersId));
    }

    [Fact]
    public void A_channel_that_grew_out_of_nothing_is_no_thread() =>
        Assert.Equal(
            new ReplyLink(4, null, LinkedBecause.Inferred, 1), Opening.Says("Cy", "Good evening", said => said with { PlaceId = Talk.Channel + 1 }).Link);

    [Fact]
    public void What_is_certain_is_no_guess_and_always_shown() =>
        Assert.All(
            (LinkedBecause[])[LinkedBecause.Person, LinkedBecause.Reply, LinkedBecause.Thread, LinkedBecause.Label],
            because => Assert.True(new ReplyLink(2, 1, because) is { IsGuess: false, IsShown: true }));
}
