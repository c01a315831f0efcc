using System.Text.RegularExpressions;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>Follows who chairs the meeting in a log, and says which lines announce a topic to everybody.</summary>
/// <remarks>The commands are those of MootBot, MeetBot and meetingology. https://wiki.debian.org/MeetBot</remarks>
internal sealed partial class MeetingChair
{
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private string? chair;

    /// <summary>Lines are read in order.</summary>
    public bool Announces(IrcLine line)
    {
        if (line.Nick is null || line.IsAction)
            return false;
        if (BotNick().IsMatch(line.Nick))
        {
            if (Named().Match(line.Text) is { Success: true } named)
                chair = named.Groups["nick"].Value;
            return false;
        }

        if (chair is null && StartMeeting().IsMatch(line.Text))
            chair = line.Nick;
        if (!line.Nick.Equals(chair, StringComparison.OrdinalIgnoreCase))
            return false;
        if (EndMeeting().IsMatch(line.Text))
            chair = null;
        return Topic().IsMatch(line.Text);
    }

    [GeneratedRegex("^(?:mootbot|meetbot|meetingology)[0-9_]*$", AnyCase)]
    private static partial Regex BotNick();

    [GeneratedRegex(@"^Meeting started .*\bThe chair is (?<nick>\S+?)\.?(?:\s|$)", AnyCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*#startmeeting(?:\s|$)", AnyCase)]
    private static partial Regex StartMeeting();

    [GeneratedRegex(@"^\s*(?:\[topic\]\s*|#(?:sub)?topic\s+)\S", AnyCase)]
    private static partial Regex Topic();

    [GeneratedRegex(@"^\s*#endmeeting(?:\s|$)", AnyCase)]
    private static partial Regex EndMeeting();
}
