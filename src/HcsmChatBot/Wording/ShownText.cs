using System.Globalization;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Wording;

/// <summary>What people wrote, shown to others as it is: none of their Markdown takes effect. https://docs.discord.com/developers/reference#message-formatting</summary>
public static partial class ShownText
{
    /// <summary>As long as Discord lets a nickname be.</summary>
    private const int LongestName = 32;

    public static string Name(string name) => Of(name, LongestName);

    /// <param name="length">In what a person sees as characters.</param>
    public static string Of(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var letters = StringInfo.ParseCombiningCharacters(line);
        var shown = letters.Length > length ? line[..letters[length]] + "…" : line;
        return Markup().Replace(shown, @"\$0");
    }

    [GeneratedRegex(@"[\\*_~`|<>#@:\[\]()-]")]
    private static partial Regex Markup();
}
