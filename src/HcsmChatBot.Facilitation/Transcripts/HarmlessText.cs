using System.Buffers;
using System.Text;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>What others wrote, without the characters that act rather than show: on a terminal, on the order of a line, on where a line ends.</summary>
public static class HarmlessText
{
    // Embeddings, overrides and isolates turn round what stands beside them. https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
    private const string BidiControls = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    // Some readers take them for the end of the file. https://www.unicode.org/faq/private_use#noncharacters
    private const string NoCharacters = "\uFFFE\uFFFF";

    private static readonly SearchValues<char> Acting = SearchValues.Create(
        [.. BidiControls, .. NoCharacters, .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl).Except(['\n', '\t'])]);

    /// <summary>Lines and tabs stay; other control characters become visible signs, and what would turn text round goes.</summary>
    internal static string Visible(string text)
    {
        if (text.AsSpan().IndexOfAny(Acting) < 0)
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (!BidiControls.Contains(letter))
                shown.Append(letter switch
                {
                    '\n' or '\t' => letter,
                    < ' ' => (char)('\u2400' + letter),
                    '\u007F' => '\u2421',
                    (>= '\u0080' and < '\u00A0') or '\uFFFE' or '\uFFFF' => '\uFFFD',
                    _ => letter,
                });
        return shown.ToString();
    }

    /// <summary>Visible in a file that no markup holds together: every line ends in \n, tabs are spaces, and half a surrogate pair is U+FFFD.</summary>
    internal static string Plain(string text)
    {
        var lines = Visible(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\t', ' ');
        return string.Concat(lines.EnumerateRunes());
    }

    /// <summary>Plain, where one line is expected: a name or a title.</summary>
    public static string OneLine(string text) => Plain(text).Replace('\n', ' ').Trim();
}
