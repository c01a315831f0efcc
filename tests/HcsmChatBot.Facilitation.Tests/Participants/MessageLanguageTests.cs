using HcsmChatBot.Facilitation.Participants;

namespace HcsmChatBot.Facilitation.Tests.Participants;

/// <summary>Lines as people write them in chats: short, hasty, without accents, with names and links of the other language.</summary>
public class MessageLanguageTests
{
    private static readonly string[] English =
    [
        "Hi all, I'm Pat, a nurse educator from Halifax. First time here!",
        "Hello from Moncton",
        "Hi everyone",
        "good evening!",
        "T1 we started with email and it saved us hours every week",
        "A2: patients want quick answers, not another portal",
        "agree with that",
        "So true.",
        "yes and it works for us",
        "Not sure I follow, can you say more?",
        "I have been lurking for a few weeks, thought I'd say hello",
        "That is a great point, Jean-François",
        "Thanks Hélène, that link is very useful",
        "I work with Dr. Côté at the Centre hospitalier in Gatineau",
        "We use the CLSC in Québec as a model for this",
        "Joining late from Trois-Rivières, what question are we on?",
        "How do you handle complaints?",
        "our clinic has a policy but nobody reads it",
        "thx! will read it tonight",
        "lol same here",
        "Where can I find the archive?",
        "it's too fast, how can I keep up",
        "T3 - time. There's never enough time.",
        "Sorry, had to step away for a minute",
        "I think the real barrier is privacy law",
        "Physicians are afraid of being sued",
        "Social media helped me find people with the same disease",
        "As a patient, I want my own notes",
        "👋 hello from Winnipeg",
        "Interesting read: https://example.org/patients-et-medecins",
        "What does déjà vu look like for a team? We keep repeating the same mistakes",
        "the café chats worked better than the forum",
        "We did a survey, résumé of results is on our site",
        "please check the website for details",
        "Good question!",
        "Evening folks, Sam here, physio from Kamloops",
        "Long time lurker, first time typing",
        "Our hospital blocked Facebook for staff until last year",
        "Definitely. Trust comes first.",
        "Depends on who is asking",
        "Anyone tried texting reminders?",
        "Brilliant, thank you Amélie!",
        "Is there a transcript from last week",
        "Nope, never",
        "Reading along tonight, toddler on my lap",
        "The Ottawa Hospital did a pilot with videos",
        "T2: patients already google everything before the visit",
        "Caregivers get forgotten in this conversation",
        "Love this",
        "Greetings from Saint-Jérôme, happy to be here",
    ];

    private static readonly string[] French =
    [
        "Bonjour tout le monde, je suis Julie, infirmière à Sherbrooke",
        "Allô de Chicoutimi !",
        "bonsoir",
        "Bonjour à toutes et à tous",
        "salut la gang",
        "T1 nous avons commencé par le courriel et ça nous a sauvé des heures",
        "R2 : les patients veulent une réponse rapide, pas un autre portail",
        "tout a fait d'accord",
        "je suis d'accord avec toi",
        "Merci beaucoup !",
        "oui et ca marche bien chez nous",
        "on a deja essaye ca a l'hopital",
        "C'est une très bonne question",
        "Pas certaine de comprendre, peux-tu préciser ?",
        "Je lis depuis quelques semaines sans écrire",
        "Comment gérez-vous les plaintes ?",
        "notre clinique a une politique mais personne ne la lit",
        "c'est pas évident avec la loi 25",
        "J’ai l’impression que le temps manque partout",
        "T3 : le temps. On n’en a jamais assez.",
        "Désolé, j'ai dû m'absenter",
        "Ou sont les archives?",
        "ca va trop vite pour moi",
        "Les médecins ont peur des poursuites",
        "Les réseaux sociaux m'ont aidée à trouver d'autres gens comme moi",
        "Comme patient, je veux avoir accès à mon dossier",
        "👋 salut de Rimouski",
        "À lire : https://example.org/patients-and-doctors",
        "Merci John, le lien est super",
        "Je travaille avec Mr. Smith a Toronto General Hospital",
        "moi aussi",
        "c'est vrai ça",
        "pis les familles dans tout ca?",
        "Bonne idée",
        "Il faut que les gens sachent à qui s'adresser",
        "On a fait un sondage, les résultats sont sur notre site",
        "quelqu'un a un exemple concret",
        "Présente, mais je vais surtout lire ce soir",
        "Chez nous on utilise Slack pis Teams, c'est le fun",
        "le follow-up apres le discharge c'est ca le probleme",
        "Bonsoir, ici Marc, physio de Gaspé",
        "Première fois que j'écris, contente d'être parmi vous",
        "Notre hôpital bloquait Facebook jusqu'à l'an passé",
        "Absolument. La confiance d'abord.",
        "Ça dépend qui pose la question",
        "Quelqu'un a essayé les rappels par texto?",
        "Génial, merci Kevin!",
        "y a-t-il une transcription de la semaine passée",
        "Non, jamais",
        "Je vous lis ce soir, bébé dans les bras",
        "L'Hôpital d'Ottawa a fait un projet pilote avec des vidéos",
        "T2 : les patients vont deja sur google avant le rendez-vous",
        "On oublie les proches aidants",
        "J'adore!",
        "Au plaisir de vous lire",
    ];

    /// <summary>Too little to tell, or as much of one as of the other.</summary>
    private static readonly string[] Unclear =
    [
        "👍",
        "😂😂😂",
        "https://example.org/2015/09/02/rx",
        "<https://example.org/a> <https://example.org/b>",
        "Julie",
        "+1",
        "ok",
        "T1",
        "A2:",
        "@Pat @Julie",
        "<@123456789012345678>",
        "<:hcsmca:123456789012345678>",
        "Halifax, NS",
        "#hcsmca",
        "???",
        "EMR, PHR, EHR",
        "2 + 2 = 4",
        "Bonjour, hi!",
        "Merci / thank you",
        "important",
        "question",
        "Colleen Young, Toronto",
        "hahaha",
        "...",
        "Marie-Ève Tremblay",
        "👏👏",
        "Kevin",
        "Saint-Jérôme, QC",
        "https://exemple.org/sante",
        "TELUS",
    ];

    public static TheoryData<string> EnglishLines => new(English);

    public static TheoryData<string> FrenchLines => new(French);

    public static TheoryData<string> UnclearLines => new(Unclear);

    [Theory]
    [MemberData(nameof(EnglishLines))]
    public void English_is_never_taken_for_French(string line) => Assert.NotEqual("fr", MessageLanguage.Of(line));

    [Theory]
    [MemberData(nameof(FrenchLines))]
    public void French_is_never_taken_for_English(string line) => Assert.NotEqual("en", MessageLanguage.Of(line));

    [Theory]
    [MemberData(nameof(UnclearLines))]
    public void Of_what_could_be_either_nothing_is_said(string line) => Assert.Null(MessageLanguage.Of(line));

    [Fact]
    public void Of_a_hundred_clear_lines_at_most_three_are_left_open()
    {
        var told = English.Count(line => MessageLanguage.Of(line) == "en") + French.Count(line => MessageLanguage.Of(line) == "fr");

        Assert.InRange(told, Math.Ceiling(0.97 * (English.Length + French.Length)), English.Length + French.Length);
    }

    [Theory]
    [InlineData("Je suis d’accord.", "fr")]
    [InlineData("JE SUIS D'ACCORD", null)]
    [InlineData("I’m in", "en")]
    [InlineData("Val-d'Or, D'Angelo, O'Brien", null)]
    [InlineData("T\u0065\u0301l\u00e9 and cafe\u0301", null)]
    [InlineData("привет", null)]
    [InlineData("", null)]
    public void Apostrophes_accents_and_other_scripts_are_read_as_they_come(string line, string? language) =>
        Assert.Equal(language, MessageLanguage.Of(line));
}
