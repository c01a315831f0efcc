using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations;

/// <summary>What a moderator corrected and what people took back changes what is guessed of what comes after it.</summary>
public class SecondThoughtsTests
{
    private static Talk Opening => new Talk()
        .Asks("T1: What works in your clinic?")
        .Says("Noor", "We send reminders by text message")
        .Says("Cy", "A list on the wall");

    [Fact]
    public void Thanks_go_to_what_somebody_said_last() =>
        Assert.Equal(4ul, Opening.Says("Noor", "And we call those without a phone").Says("Cy", "Who has seen the new guide?").Says("Ana", "Merci Noor !").Link.AnswersId);

    [Fact]
    public void What_was_deleted_is_answered_by_nobody()
    {
        var talk = Opening.Says("", "", said => said with { AuthorId = 0 }).Says("Cy", "Who has seen the new guide?");
        foreach (var text in (string[])["Merci <@Noor> !", "@Noor yes", "I agree", "Text messages, why?", "+1", "Noor: which phone?"])
            talk.Says("Ana", text);

        Assert.DoesNotContain(talk.Links.Skip(5), link => link.AnswersId is 4);
    }

    [Fact]
    public void Thanks_go_to_whom_a_moderator_said_answered_the_question()
    {
        var asked = () => new Talk().Says("Ana", "Does anybody know a leaflet in plain words?");

        Assert.Equal(3ul, asked().Says("Noor", "The cancer society is good at it").Says("Ben", "Our nurse has drawn something")
            .Says("Ana", "Thank you, that helps a lot").Link.AnswersId);
        Assert.Equal(2ul, asked().Says("Noor", "The cancer society is good at it", said => said with { Said = new SaidLink(1) })
            .Says("Ben", "Our nurse has drawn something", said => said with { Said = new SaidLink(null) })
            .Says("Ana", "Thank you, that helps a lot").Link.AnswersId);
    }
}
