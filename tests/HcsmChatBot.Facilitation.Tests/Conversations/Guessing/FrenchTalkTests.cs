namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

/// <summary>As in English: names with and without accents, a space before the colon, guillemets, merci.</summary>
public class FrenchTalkTests
{
    private static Talk Outils => new Talk().Asks("T1 : Quels outils utilisez-vous pour joindre les patients ?");

    [Theory]
    [InlineData("Merci Noor !")]
    [InlineData("Merci <@Noor> !")]
    [InlineData("merci @noor")]
    [InlineData("@Noor : merci beaucoup")]
    [InlineData("Noor: merci, très utile")]
    public void Merci_goes_to_what_that_person_said_last(string text) =>
        Assert.Equal(3ul, Outils
            .Says("Noor", "Chez nous, surtout le téléphone").Says("Noor", "Et nous avons un guide en français: https://example.org/guide")
            .Says("Luc", "Chez nous, surtout Facebook").Says("Ana", "Les rappels par texto fonctionnent bien")
            .Says("Luc", text).Link.AnswersId);

    [Theory]
    [InlineData("Helene: est-ce que ton blogue existe encore ?")]
    [InlineData("Hélène: est-ce que ton blogue existe encore ?")]
    [InlineData("He\u0301le\u0300ne, est-ce que ton blogue existe encore ?")]
    [InlineData("@helene est-ce que ton blogue existe encore ?")]
    [InlineData("HÉLÈNE : est-ce que ton blogue existe encore ?")]
    public void A_name_is_the_same_with_and_without_accents(string question)
    {
        var talk = new Talk().Asks("T1 : Comment avez-vous commencé ?")
            .Says("Ana", "Bonjour de Québec").Says("Hélène", "J'ai commencé avec un blogue sur mon cancer").Says("Luc", "Mon hôpital me l'a demandé")
            .Says("Ana", question);

        Assert.Equal("J'ai commencé avec un blogue sur mon cancer", talk.Answered);
        Assert.Equal(question, talk.Says("Luc", "Nous avions peur des commentaires").Says("Hélène", "Ana: oui, il existe encore").Answered);
    }

    [Fact]
    public void A_person_with_a_plain_name_is_found_under_one_with_accents() =>
        Assert.Equal(2ul, Outils.Says("Benoit", "Le téléphone").Says("Luc", "Un guide").Says("Ana", "Benoît: à quelle heure ?").Link.AnswersId);

    [Fact]
    public void Whoever_goes_on_answers_themselves() =>
        Assert.Equal("Chez nous, surtout le téléphone", Outils.Says("Luc", "Chez nous, surtout le téléphone").Says("Luc", "et la poste pour les plus âgés").Answered);

    [Fact]
    public void A_quote_of_the_prompt_answers_it() =>
        Assert.Equal(1ul, Outils.Says("Ana", "Un guide").Says("Ben", "Le téléphone")
            .Says("Cy", "« Quels outils utilisez-vous pour joindre les patients ? » Le courriel surtout").Link.AnswersId);

    [Fact]
    public void Several_short_answers_in_parallel_answer_one_question()
    {
        var talk = Outils.Says("Luc", "Chez nous, par téléphone").Says("Ana", "Est-ce que quelqu'un utilise encore le fax ?").Says("Ben", "oui").Says("Cy", "non").Says("Eve", "oui, hélas");

        Assert.All(talk.Links.Skip(3), link => Assert.Equal(3ul, link.AnswersId));
    }

    [Fact]
    public void A_hashtag_in_common_and_a_name_at_the_end_find_what_was_said()
    {
        var talk = Outils.Says("Luc", "Notre #balado a beaucoup d'auditeurs âgés").Says("Ana", "Les affiches dans la salle d'attente").Says("Ben", "Qui écoute votre #balado, Luc ?");

        Assert.Equal(2ul, talk.Link.AnswersId);
        Assert.Equal(4ul, talk.Says("Luc", "Ben: surtout les proches").Link.AnswersId);
    }

    [Fact]
    public void A_question_to_somebody_by_name_is_answered_with_oui() =>
        Assert.Equal(4ul, new Talk().Asks("T1 : Qu'est-ce que l'espoir ?")
            .Says("Luc", "L'espoir, c'est un été de plus").Says("Hélène", "Pour moi, des mots honnêtes du médecin")
            .Says("Noor", "Luc, est-ce que tu parles d'un traitement ?").Says("Luc", "Oui Noor, d'un nouveau traitement").Link.AnswersId);

    [Fact]
    public void Two_languages_make_one_chat()
    {
        var talk = Outils.Says("Luc", "Un guide en français").Says("Ana", "Luc: where can I find it?").Says("Ben", "Text messages here").Says("Luc", "Ana: sur notre site");

        Assert.Equal([2ul, 3ul], [talk.Links[2].AnswersId, talk.Links[4].AnswersId]);
    }
}
