using System.Text.RegularExpressions;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>Follows who chairs the meeting in a log, and says which lines announce a topic to everybody.</summary>
/// <remarks>The commands are those of MootBot, MeetBot and meetingology. https://wiki.debian.org/MeetBot</remarks>
internal sealed partial class MeetingChair
{
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly HashSet<string> chairs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lines are read in order.</summary>
    public bool Announces(IrcLine line)
    {
        if (line.Nick is not { } nick || line.IsAction)
            return false;
        if (BotNick().IsMatch(nick))
        {
            ReadBot(line.Text);
            return false;
        }

        if (chairs.Count == 0 && StartMeeting().IsMatch(line.Text))
            chairs.Add(nick);
        if (!chairs.Contains(nick))
            return false;
        if (EndMeeting().IsMatch(line.Text))
            chairs.Clear();
        return Topic().IsMatch(line.Text);
    }

    /// <summary>The bot knows best: not every #startmeeting is heard, and there may be several chairs.</summary>
    private void ReadBot(string text)
    {
        if (Chairs().Match(text) is { Success: true } named)
        {
            chairs.Clear();
            chairs.UnionWith(named.Groups["nicks"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        else if (Ended().IsMatch(text))
        {
            chairs.Clear();
        }
    }

    [GeneratedRegex("^(?:mootbot|meetbot|meetingology)[0-9_]*$", AnyCase)]
    private static partial Regex BotNick();

    [GeneratedRegex(@"^(?:Meeting started .*\bThe chair is (?<nicks>\S+?)\.?(?:\s|$)|Current chairs: *(?<nicks>.+)$)", AnyCase)]
    private static partial Regex Chairs();

    [GeneratedRegex(@"^Meeting (?:ended|finished)\b", AnyCase)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^\s*#startmeeting(?:\s|$)", AnyCase)]
    private static partial Regex StartMeeting();

    [GeneratedRegex(@"^\s*(?:\[topic\]\s*|#(?:sub)?topic\s+)\S", AnyCase)]
    private static partial Regex Topic();

    [GeneratedRegex(@"^\s*#endmeeting(?:\s|$)", AnyCase)]
    private static partial Regex EndMeeting();
}
