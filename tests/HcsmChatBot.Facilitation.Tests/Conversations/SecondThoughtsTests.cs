using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations;

/// <summary>What a moderator corrects and what people take back changes what is guessed from then on.</summary>
public class SecondThoughtsTests
{
    private static Talk Opening => new Talk()
        .Asks("T1: What works in your clinic?")
        .Says("Noor", "We send reminders by text message")
        .Says("Cy", "A list on the wall")
        .Says("Noor", "And we call those without a phone")
        .Says("Cy", "Who has seen the new guide?");

    private static Talk Asked => new Talk()
        .Says("Ana", "Does anybody know a leaflet in plain words?")
        .Says("Noor", "The cancer society is good at it")
        .Says("Ben", "Our nurse has drawn something");

    [Fact]
    public void Thanks_go_to_what_somebody_said_last() => Assert.Equal(4ul, Opening.Says("Ana", "Merci Noor !").Link.AnswersId);

    [Fact]
    public void Once_that_is_withdrawn_they_go_to_what_was_said_before_it() => Assert.Equal(2ul, Opening.Withdraws(4).Says("Ana", "Merci <@Noor> !").Link.AnswersId);

    [Fact]
    public void What_is_withdrawn_or_was_deleted_before_it_was_heard_is_answered_by_nobody()
    {
        var talk = Opening.Withdraws(2).Withdraws(4).Says("", "", said => said with { AuthorId = 0 });
        foreach (var text in (string[])["Merci <@Noor> !", "@Noor yes", "I agree", "Text messages, why?", "+1", "Noor: which phone?"])
            talk.Says("Ana", text);

        Assert.DoesNotContain(talk.Links.Skip(5), link => link.AnswersId is 2 or 4 or 6);
    }

    [Fact]
    public void Nothing_is_left_under_a_prompt_that_was_withdrawn()
    {
        var talk = Opening.Withdraws(1);
        foreach (var text in (string[])["Bonsoir", "In our clinic it is the receptionist", "+1", "Reminders, a list, a call"])
            talk.Says($"Guest {text.Length}", text);

        Assert.DoesNotContain(talk.Links.Skip(5), link => link.AnswersId is 1 || link.Because is LinkedBecause.Prompt);
    }

    [Fact]
    public void Thanks_go_to_whom_a_moderator_said_answered_the_question()
    {
        Assert.Equal(3ul, Asked.Says("Ana", "Thank you, that helps a lot").Link.AnswersId);
        Assert.Equal(2ul, Asked.Corrects(2, 1).Corrects(3, null).Says("Ana", "Thank you, that helps a lot").Link.AnswersId);
    }

    [Fact]
    public void What_nobody_heard_can_be_corrected_and_withdrawn_without_harm() =>
        Assert.Equal(Opening.Says("Ana", "Merci Noor !").Link, Opening.Withdraws(404).Corrects(404, 2).Corrects(405, null).Says("Ana", "Merci Noor !").Link);
}
