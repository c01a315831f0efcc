using System.Collections.Frozen;
using System.Globalization;

namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>The words, in English and French, that make a term of what looks like a label: "T2 diabetes", "T1 pondérée", "A2 milk".</summary>
/// <remarks>Kept small and by letter: every word in it is one an answer can no longer begin with after a label without a colon.</remarks>
internal static class MedicalContinuation
{
    private const int LongestWord = 20;

    private static readonly Dictionary<char, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> ByLetter = new()
    {
        ['T'] = Words("""
            diabetes diabetic dm mellitus diabete diabetique
            mri mr irm weighted weighting image imaging signal hyperintensity hyperintensities hyperintense hypointense hypersignal hypersignaux
            hyposignal lesion sequence flair relaxation relaxometry mapping map shine axial sagittal coronal gadolinium
            imagerie pondere ponderee ponderation
            vertebra vertebrae vertebral fracture spine spinal thoracic dermatome paraplegia paraplegic cord disc
            vertebre vertebraux dorsal dorsale thoracique medullaire paraplegie paraplegique
            tumor tumour cancer carcinoma melanoma stage staging disease tumeur carcinome melanome stade
            level tsh thyroxine thyroid hormone libre cell lymphocyte cellule
            slip feuillet
            """),
        ['A'] = Words("""
            receptor agonist antagonist milk casein protein ghee segment aneurysm antitrypsin paper poster sheet format
            recepteur agoniste antagoniste lait caseine proteine anevrisme antitrypsine papier feuille
            """),
        ['R'] = Words("""
            resident residency resection margin haplogroup squared
            residente residence marge haplogroupe
            """),
        ['Q'] = Words("quarter earnings revenue haplogroup fiscal trimestre exercice haplogroupe"),
    };

    /// <summary>Whether <paramref name="word"/> after a label of this letter makes it a term. Accents, case and the plural do not matter.</summary>
    internal static bool Follows(char letter, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestWord)
            return false;
        Span<char> folded = stackalloc char[LongestWord];
        folded = folded[..Fold(word, folded)];
        return ByLetter[letter].Contains(folded)
            || ByLetter[letter].Contains(folded.TrimEnd('s'))
            || (letter == 'T' && IsNodeOrMetastasis(folded))
            || (letter == 'Q' && IsYear(folded));
    }

    /// <summary>T2 N0 M0: the stage of a tumour.</summary>
    private static bool IsNodeOrMetastasis(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && word[0] is 'n' or 'm' && (char.IsAsciiDigit(word[1]) || word is "nx" or "mx");

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && !word.ContainsAnyExceptInRange('0', '9');

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Lower case without accents, composed or combining; string.Normalize would allocate for every message.</summary>
    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var letter in word)
            if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded[length++] = char.ToLowerInvariant(letter) switch
                {
                    'à' or 'â' or 'ä' or 'á' => 'a',
                    'é' or 'è' or 'ê' or 'ë' => 'e',
                    'î' or 'ï' => 'i',
                    'ô' or 'ö' => 'o',
                    'ù' or 'û' or 'ü' => 'u',
                    'ç' => 'c',
                    var plain => plain,
                };
        return length;
    }
}
