using System.Text.RegularExpressions;

namespace HcsmChatBot.Tests.Replay;

/// <summary>
/// Counts the meetings of a dated log without the production reader: each meeting is cut out of the text in one match,
/// and the lines within are sieved by patterns.
/// </summary>
internal static partial class IndependentCount
{
    public static IEnumerable<(string Chair, int Topics, int Messages, int People, bool CutShort)> Meetings(string log)
    {
        var labels = LabelsOfRenamed(log);
        foreach (Match meeting in WholeMeeting().Matches(log))
        {
            var chair = meeting.Groups["chair"].Value;
            var lines = HumanLine().Matches(meeting.Groups["body"].Value).ToLookup(
                line => Regex.IsMatch(line.Value, $@"<{Regex.Escape(chair)}> (\[topic\]|#topic) *\S", RegexOptions.IgnoreCase));
            var people = lines[false].Select(line => line.Groups["nick"].Value).Select(nick => labels.GetValueOrDefault(nick, nick)).ToHashSet();
            yield return (chair, lines[true].Count(), lines[false].Count(), people.Count, meeting.Groups["end"].Length == 0);
        }
    }

    /// <summary>Spreads the smallest label along the renames until nothing changes.</summary>
    private static Dictionary<string, string> LabelsOfRenamed(string log)
    {
        var renames = Rename().Matches(log).Select(match => (From: match.Groups[1].Value, To: match.Groups[2].Value)).ToList();
        var labels = renames.SelectMany(rename => new[] { rename.From, rename.To }).Distinct().ToDictionary(nick => nick);
        while (renames.Find(rename => labels[rename.From] != labels[rename.To]) is { From: not null } open)
        {
            var least = string.CompareOrdinal(labels[open.From], labels[open.To]) < 0 ? labels[open.From] : labels[open.To];
            (labels[open.From], labels[open.To]) = (least, least);
        }

        return labels;
    }

    [GeneratedRegex(@"<(?<chair>\S+)> #startmeeting *\n(?<body>(?:.*\n)*?)(?:(?<end>.*<\k<chair>> #endmeeting *\n)|\z)")]
    private static partial Regex WholeMeeting();

    [GeneratedRegex(@"^\S+ [\d-]+ \[\d\d:\d\d\] (?: \* (?!MootBot)(?<nick>\S+) |<(?!MootBot|ubottu)(?<nick>\S+)> ) *\S.*$", RegexOptions.Multiline)]
    private static partial Regex HumanLine();

    [GeneratedRegex(@"=== (\S+) is now known as (\S+)")]
    private static partial Regex Rename();
}
