using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Participants;

/// <summary>Tells English from French in a line of chat by its function words, and says nothing when it is not sure.</summary>
public static partial class MessageLanguage
{
    /// <summary>One language must have more than this many times the marks of the other.</summary>
    private const int ClearLead = 2;

    // Without words that both languages have (on, a, as, or, me, comment, plus, son, main, chat) and without accents, which many leave out.
    private static readonly FrozenSet<string> English = Words(
        """
        the and you your yours we our us they their them this that these those there here it its i im ive my mine he she her his of to in is are was
        were be been being have has had do does did dont doesnt didnt not with without from for what when where who why how which would could should
        will can cant cannot may might must any some all both each every other others but so too very just only much many more most than then about
        into over after before because while until during through if at by up out off again always never often also still yet maybe even same such
        think thank thanks thx hello hi hey good great nice morning evening yes yeah please sorry agree agreed welcome true thats lets wow
        know need want like help people patients health care work works working works got get going really well new first next never
        """);

    private static readonly FrozenSet<string> French = Words(
        """
        le la les un une des du de au aux et est es sont suis sommes etes etait etaient ai avons avez ont avait je tu il elle nous vous ils elles ce cet
        cette ces ca cela mon ma mes ta tes sa ses notre nos votre vos leur leurs lui moi toi eux soi que qui quoi dont ou donc ni si mais pas tres trop
        aussi bien peu beaucoup tout tous toute toutes dans avec pour sur sous sans chez entre vers depuis avant apres pendant quand pourquoi combien
        deja encore toujours jamais rien personne quelque quelques quelqu en y ici voici voila oui merci bonjour bonsoir salut allo bonne bonnes bons
        desole desolee accord vrai vraiment faut fait faire font peut peux peuvent veux veut veulent va vais vont gens jour ans pis jai cest quel quelle
        quels quelles celui celle ceux celles cote afin ainsi alors lorsque puisque parce etre avoir meme idee soir tellement seulement ensuite presente
        """);

    private const string Accented = "àâäæçèéêëîïôöœùûüÿ";

    private static readonly FrozenSet<string> EnglishEndings = Words("m re ve ll t s d");
    private static readonly FrozenSet<string> FrenchBeginnings = Words("l d j c n m t s qu jusqu lorsqu puisqu quoiqu");

    /// <summary>"en" or "fr"; null for names, links, emoji, a word or two that could be either, and lines that mix the two.</summary>
    public static string? Of(string text)
    {
        var (english, french) = (0, 0);
        foreach (Match token in Token().Matches(PlainLetters.Of(Ignored().Replace(text, " "), NormalizationForm.FormC)))
        {
            var word = token.Value;
            if (IsAcronym(word))
                continue;
            english += IsEnglish(word) ? 1 : 0;
            french += IsFrench(word) ? 1 : 0;
        }

        return english > ClearLead * french ? "en" : french > ClearLead * english ? "fr" : null;
    }

    private static bool IsEnglish(string word) => Halves(word) is var (first, last)
        ? EnglishEndings.Contains(last) && (first.Length > 1 || first == "i")
        : English.Contains(Fold(word));

    /// <summary>An accent in a word that does not look like a name counts too.</summary>
    private static bool IsFrench(string word) => Halves(word) is var (first, _)
        ? FrenchBeginnings.Contains(first) && !char.IsUpper(word[first.Length + 1])
        : French.Contains(Fold(word)) || (char.IsLower(word[0]) && word.Any(Accented.Contains));

    /// <summary>What stands before and after an apostrophe, folded; null without one.</summary>
    private static (string First, string Last)? Halves(string word)
    {
        var parts = Fold(word).Replace('’', '\'').Split('\'', 2);
        return parts is [{ Length: > 0 } first, { Length: > 0 } last] ? (first, last) : null;
    }

    /// <summary>EST is a time zone and LA a city.</summary>
    private static bool IsAcronym(string word) => word.Length > 1 && !word.Any(char.IsLower);

    private static string Fold(string word) => PlainLetters.Of(word.ToLowerInvariant());

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"<[^<>\s]*>|https?://\S+|[#@]\S+")]
    private static partial Regex Ignored();

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)*")]
    private static partial Regex Token();
}
