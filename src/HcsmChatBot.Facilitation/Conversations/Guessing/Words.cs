using System.Globalization;

namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Words as numbers: letters and digits in lower case without accents, FNV-1a of 32 bits. Apostrophes are dropped: "don't" is "dont".</summary>
internal static class Words
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    internal static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var letter in word)
            if (!IsDropped(letter))
                hash = (hash ^ Fold(letter)) * Prime;
        return hash;
    }

    /// <summary>How many characters at the start of the text are one word; 0 where none begins.</summary>
    internal static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || IsDropped(text[length])))
            length++;
        return length;
    }

    /// <summary>Apostrophes and combining accents.</summary>
    private static bool IsDropped(char letter) =>
        letter is '\'' or '’' || (letter > '\u02FF' && char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);

    private static char Fold(char letter) => LowerOf(letter) switch
    {
        < '\u0080' and var plain => plain,
        'à' or 'â' or 'ä' or 'á' or 'å' or 'ã' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'î' or 'ï' or 'í' or 'ì' => 'i',
        'ô' or 'ö' or 'ó' or 'ò' or 'õ' => 'o',
        'ù' or 'û' or 'ü' or 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        var other => other,
    };

    /// <summary>The letters of English and French without the way through the system's tables of all scripts.</summary>
    private static char LowerOf(char letter) => letter switch
    {
        (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') => (char)(letter + 0x20),
        <= 'ÿ' => letter,
        _ => char.ToLowerInvariant(letter),
    };
}
