using System.Globalization;
using System.Text;

namespace HcsmChatBot.Facilitation.Participants;

/// <summary>What somebody wrote, such as their name, as the bot may repeat it in a message.</summary>
public static class ShownText
{
    /// <summary>As long as Discord lets a nickname be. UTF-16 units, before escaping.</summary>
    public const int LongestName = 32;

    public static string OfName(string name) => Of(name, LongestName);

    /// <summary>
    /// One line, cut to so many UTF-16 units, with every sign escaped so that no Markdown, mention or address takes effect. Empty when nothing of it can be seen.
    /// https://docs.discord.com/developers/reference#message-formatting
    /// </summary>
    public static string Of(string text, int length)
    {
        var shown = new StringBuilder();
        foreach (var letter in Cut(OneLine(text), length))
        {
            if (char.IsAscii(letter) && !char.IsLetterOrDigit(letter) && letter != ' ')
                shown.Append('\\');
            shown.Append(letter);
        }

        return shown.ToString();
    }

    /// <summary>One line, cut to so many UTF-16 units, for where no mark takes effect: the options of a menu.</summary>
    public static string Plain(string text, int length) => Cut(OneLine(text), length);

    /// <summary>Without line ends, and without the marks that turn the direction of writing.</summary>
    private static string OneLine(string text)
    {
        var seen = text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => " ",
            UnicodeCategory.Format when rune.Value != ZeroWidthJoiner => "",
            _ => rune.ToString(),
        });
        var line = string.Join(' ', string.Concat(seen).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Trim((char)ZeroWidthJoiner).Length == 0 ? "" : line;
    }

    /// <summary>It holds an emoji of several people together.</summary>
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>At most so many UTF-16 units, never through the middle of what a person sees as one character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var end = 0;
        for (var next = StringInfo.GetNextTextElementLength(text); next > 0 && end + next < length; next = StringInfo.GetNextTextElementLength(text, end))
            end += next;
        return text[..end].TrimEnd() + "…";
    }
}
