using System.Globalization;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Replay;

/// <summary>What a log's file name tells: "#ubuntu-meeting.2010-11-08.log".</summary>
internal static partial class LogName
{
    /// <summary>The first day of the calendar in the name, YYYY-MM-DD or YYYYMMDD, or null.</summary>
    public static DateOnly? Day(string name)
    {
        foreach (Match match in Date().Matches(name))
        {
            if (DateOnly.TryParseExact(match.Value.Replace("-", ""), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
        }

        return null;
    }

    /// <summary>The word after a #, or the name's first word that is no date.</summary>
    public static string Channel(string name)
    {
        var words = Date().Replace(name, " ");
        var marked = AfterHash().Match(words);
        var word = (marked.Success ? marked.Groups["channel"] : FirstWord().Match(words)).Value.Trim('-', '_');
        return word.Length == 0 ? "irc" : word;
    }

    [GeneratedRegex("(?<![0-9])[12][0-9]{3}(?<dash>-?)[0-9]{2}\\k<dash>[0-9]{2}(?![0-9])")]
    private static partial Regex Date();

    [GeneratedRegex("""#+(?<channel>[^\s#.]+)""")]
    private static partial Regex AfterHash();

    [GeneratedRegex("""\p{L}[\p{L}\p{Nd}_-]*""")]
    private static partial Regex FirstWord();
}
