using System.Globalization;
using System.Text;

namespace HcsmChatBot.Facilitation.Participants;

/// <summary>A name that somebody gave themselves, as the bot may repeat it in a message.</summary>
public static class ShownName
{
    /// <summary>UTF-16 units, before escaping.</summary>
    public const int MaxLength = 32;

    /// <summary>
    /// One line, cut to <see cref="MaxLength"/>, with every sign escaped so that no Markdown, mention or address takes effect. Empty when nothing of it can be seen.
    /// https://docs.discord.com/developers/reference#message-formatting
    /// </summary>
    public static string Of(string name)
    {
        var shown = new StringBuilder();
        foreach (var letter in Cut(OneLine(name)))
        {
            if (char.IsAscii(letter) && !char.IsLetterOrDigit(letter) && letter != ' ')
                shown.Append('\\');
            shown.Append(letter);
        }

        return shown.ToString();
    }

    /// <summary>Without line ends, and without the marks that turn the direction of writing.</summary>
    private static string OneLine(string name)
    {
        var seen = name.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
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

    /// <summary>Never through the middle of what a person sees as one character.</summary>
    private static string Cut(string name)
    {
        if (name.Length <= MaxLength)
            return name;

        var end = 0;
        for (var next = StringInfo.GetNextTextElementLength(name); next > 0 && end + next < MaxLength; next = StringInfo.GetNextTextElementLength(name, end))
            end += next;
        return name[..end].TrimEnd() + "…";
    }
}
