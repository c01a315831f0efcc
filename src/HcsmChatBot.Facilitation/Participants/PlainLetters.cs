using System.Globalization;
using System.Text;

namespace HcsmChatBot.Facilitation.Participants;

/// <summary>
/// The letters of a text that anybody may have sent, in one of Unicode's forms. string.Normalize throws where a text holds half a character or U+FFFE; here each of
/// those is U+FFFD, the sign for what cannot be read. https://learn.microsoft.com/dotnet/api/system.string.normalize
/// </summary>
public static class PlainLetters
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>Without accents: "à" is "a". Never throws.</summary>
    public static string Of(string text) => string.Concat(Of(text, NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    /// <summary>Never throws.</summary>
    public static string Of(string text, NormalizationForm form) => Readable(text).Normalize(form);

    private static string Readable(string text) => text.Any(letter => letter == NoCharacter || char.IsSurrogate(letter))
        ? string.Concat(text.EnumerateRunes().Select(rune => rune.Value == NoCharacter ? Rune.ReplacementChar : rune))
        : text;
}
