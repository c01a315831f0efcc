using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

/// <summary>What a reader of a chat would take for granted, and the shipped model must get right.</summary>
public class EnglishTalkTests
{
    private static Talk Lurkers => new Talk().Asks("T1: What is a lurker? What are the benefits of lurking?");

    [Theory]
    [InlineData("Somebody who reads and does not post")]
    [InlineData("\"What are the benefits of lurking?\" One learns without risk")]
    [InlineData("> What is a lurker?\nA reader")]
    [InlineData("#hcsmca lurkers are learners")]
    public void What_is_said_first_answers_the_prompt(string text) => Assert.Equal(1ul, Lurkers.Says("Ana", text).Link.AnswersId);

    [Fact]
    public void A_prompt_starts_something_of_its_own() => Assert.Null(Lurkers.Link.AnswersId);

    [Fact]
    public void A_quote_of_the_prompt_answers_it_after_others_have_spoken() =>
        Assert.Equal(1ul, Lurkers
            .Says("Ana", "Somebody who reads and does not post").Says("Ben", "My mother was one for years")
            .Says("Cy", "\"What are the benefits of lurking?\" One learns without risk").Link.AnswersId);

    [Fact]
    public void A_question_to_somebody_by_name_and_its_answer_find_each_other_across_other_talk()
    {
        var talk = Lurkers
            .Says("Noor", "Lurkers learn a lot before they speak, we see it at our clinic")
            .Says("Ana", "I lurked here for a year myself")
            .Says("Ben", "Lurking is listening, nothing wrong with it");

        Assert.Equal("Lurkers learn a lot before they speak, we see it at our clinic", talk.Says("Ana", "Noor, which clinic is that?").Answered);
        talk.Says("Ben", "Some lurkers become the best hosts");
        Assert.Equal("Noor, which clinic is that?", talk.Says("Noor", "Ana: the breast clinic in Halifax").Answered);
    }

    [Fact]
    public void Whoever_was_mentioned_answers_without_mentioning_back() =>
        Assert.Equal(4ul, Lurkers
            .Says("Ana", "I was one for a year").Says("Ben", "A learner")
            .Says("Ben", "<@Ana> do you mean here or on Facebook?").Says("Cy", "Lurkers are the silent majority")
            .Says("Ana", "on Facebook").Link.AnswersId);

    [Fact]
    public void Somebody_named_in_a_sentence_is_answered() =>
        Assert.Equal("Somebody who reads and never posts", Lurkers
            .Says("Noor", "Somebody who reads and never posts").Says("Ana", "A learner!").Says("Ben", "I agree with Noor, reading is taking part").Answered);

    [Fact]
    public void Whoever_goes_on_answers_themselves() =>
        Assert.Equal("I started with a blog about my diagnosis", new Talk()
            .Asks("T2: How did you get started?").Says("Ana", "I started with a blog about my diagnosis").Says("Ana", "and then other patients wrote to me").Answered);

    [Fact]
    public void Words_in_common_find_the_question_to_everybody()
    {
        var talk = new Talk().Asks("T1: Do privacy settings make it more difficult to connect?")
            .Says("Ana", "People worry about #privacy on Facebook").Says("Ben", "We moved our support group to Discord last year")
            .Says("Cy", "What did your members say about #Discord, was it hard for older patients?");

        Assert.Equal("We moved our support group to Discord last year", talk.Answered);
        Assert.Equal(4ul, talk.Says("Ben", "Not at all, the older patients love it").Link.AnswersId);
    }

    [Fact]
    public void Several_short_answers_in_parallel_answer_one_question()
    {
        var talk = new Talk().Asks("T1: Does social media have an impact on prescriptions?")
            .Says("Ana", "Has anyone here ever asked their doctor for a drug they saw online?")
            .Says("Ben", "yes").Says("Cy", "+1").Says("Dee", "me too").Says("Eve", "yes, once");

        Assert.All(talk.Links.Skip(2), link => Assert.Equal(2ul, link.AnswersId));
    }

    [Fact]
    public void Thanks_by_name_go_to_whoever_helped() =>
        Assert.Equal(3ul, new Talk().Asks("T2: What are good resources about PARP inhibitors?")
            .Says("Ana", "Does anybody know a plain-language leaflet about PARP inhibitors?")
            .Says("Ben", "Ana: the cancer society has one, https://example.org/parp")
            .Says("Cy", "Our nurse explains it with drawings")
            .Says("Ana", "Thanks Ben!").Link.AnswersId);

    [Fact]
    public void Closing_thoughts_answer_the_prompt_with_or_without_their_label()
    {
        var talk = new Talk().Asks("CT: Closing thoughts? What will you take away?")
            .Says("Ana", "CT: I will invite a lurker").Says("Ben", "I learned that listening is taking part").Says("Cy", "Thank you all, great chat!");

        Assert.All(talk.Links.Skip(1), link => Assert.Equal(1ul, link.AnswersId));
    }

    [Fact]
    public void Before_the_first_prompt_two_conversations_stay_apart()
    {
        var talk = new Talk().Says("Ana", "Hello everybody").Says("Ben", "Hi Ana!").Says("Cy", "Good evening all")
            .Says("Ana", "Ben: how is the new job?").Says("Cy", "Is there an agenda for today?").Says("Ben", "Ana: busy but good").Says("Dee", "Cy: yes, it is pinned above");

        Assert.Equal([null, 1ul, null, 2ul, 3ul, 4ul, 5ul], talk.Links.Select(link => link.AnswersId));
    }

    [Fact]
    public void After_a_new_prompt_people_answer_that_one()
    {
        var talk = Lurkers.Says("Ana", "Somebody who reads and does not post").Says("Ben", "A learner")
            .Asks("T2: When and how can lurkers be encouraged to participate?").Says("Cy", "By a welcome in the first minutes");

        Assert.Equal(4ul, talk.Link.AnswersId);
        Assert.True(talk.Link.IsGuess || talk.Link.Because == LinkedBecause.Prompt);
    }
}
