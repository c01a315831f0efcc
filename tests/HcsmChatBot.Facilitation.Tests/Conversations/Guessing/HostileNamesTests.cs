using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

public class HostileNamesTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("😀")]
    [InlineData("😀 😀")]
    [InlineData("the")]
    [InlineData("ok")]
    [InlineData("''")]
    [InlineData("\u0301\u0301")]
    [InlineData("\u200B\u200B")]
    [InlineData("\u202E\u202E")]
    [InlineData("\uD800\uD800")]
    [InlineData("\uFFFE\uFFFE")]
    [InlineData("<@1>")]
    [InlineData("@")]
    [InlineData(":")]
    [InlineData("?!")]
    public void Whoever_is_called_so_can_speak_and_be_spoken_to(string name)
    {
        string[] texts = ["the end is ok", "ok, I see", name, $"{name}: yes?", $"@{name} the \u0301 '' 😀", "<@1> thanks", "?!", ""];
        HostileTalk.Read(Enumerable.Range(1, 200).Select(number =>
            HostileTalk.Said((ulong)number, (ulong)number % 4, number % 4 == 1 ? name : $"Guest{number % 4}", texts[number % texts.Length], number)));
    }

    [Theory]
    [InlineData("the", "I like the end of the story")]
    [InlineData("ok", "that is ok with my doctor")]
    [InlineData("Will", "you will see")]
    public void A_name_that_is_an_everyday_word_is_meant_only_where_a_sign_says_so(string name, string text)
    {
        var talk = new Talk().Says(name, "Good evening").Says("Ben", "How did it go?");

        Assert.NotEqual(LinkedBecause.Mention, talk.Says("Ana", text).Link.Because);
        Assert.Equal(1ul, talk.Says("Ana", $"@{name} good evening").Link.AnswersId);
    }

    [Fact]
    public void Of_two_with_one_name_neither_is_meant_by_it_and_each_by_a_mention()
    {
        var talk = new Talk()
            .Says("Pat", "I ride a bicycle to work", said => said with { AuthorId = 1 })
            .Says("Pat", "Our ward has a garden", said => said with { AuthorId = 2 })
            .Says("Ana", "@Pat a garden in the ward, how nice");

        Assert.NotEqual(LinkedBecause.Mention, talk.Link.Because);
        Assert.Equal((1ul, LinkedBecause.Mention), Of(talk.Says("Ana", "lovely", said => said with { Text = "lovely <@1>" })));
        Assert.Equal((2ul, LinkedBecause.Mention), Of(talk.Says("Ana", "lovely", said => said with { Text = "lovely <@2>" })));
    }

    [Fact]
    public void A_name_within_another_means_its_own_bearer()
    {
        var talk = new Talk().Says("Ann", "I ride a bicycle to work").Says("Annette", "Our ward has a garden").Says("Anne", "We have a choir");

        Assert.Equal(1ul, talk.Says("Cy", "@Ann lovely").Link.AnswersId);
        Assert.Equal(2ul, talk.Says("Cy", "@Annette lovely").Link.AnswersId);
        Assert.Equal(3ul, talk.Says("Cy", "@Anne: lovely").Link.AnswersId);
    }

    [Fact]
    public void A_person_with_two_names_is_called_by_the_first() =>
        Assert.Equal(1ul, new Talk().Says("Noor Haddad", "We have a garden").Says("Ben", "Who else is here?").Says("Cy", "@Noor a garden!").Link.AnswersId);

    private static (ulong?, LinkedBecause) Of(Talk talk) => (talk.Link.AnswersId, talk.Link.Because);
}
