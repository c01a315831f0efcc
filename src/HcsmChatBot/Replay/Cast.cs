namespace HcsmChatBot.Replay;

/// <summary>
/// Who is who over all the logs of a replay: a rename in one of them joins two nicks in all, and who came in an earlier replay comes again.
/// A person's key is in lower case, for nicks ignore case.
/// </summary>
/// <param name="isKnown">Whether the sandbox has a member with this key.</param>
internal sealed class Cast(IReadOnlyCollection<MeetingLog> logs, Func<string, bool> isKnown)
{
    private readonly People people = People.Of(logs.SelectMany(Heard));

    /// <summary>The same logs, with the same key for a person in each.</summary>
    public IReadOnlyList<MeetingLog> Logs => [.. logs.Select(log => log with { Meetings = [.. log.Meetings.Select(Play)] })];

    private Meeting Play(Meeting meeting) => meeting with
    {
        Chair = Play(meeting.Chair),
        Entries = [.. meeting.Entries.Select(entry => entry with { Speaker = Play(entry.Speaker) })],
    };

    private Speaker Play(Speaker speaker)
    {
        var keys = people.NicksOf(speaker.Nick).Select(nick => nick.ToLowerInvariant()).ToList();
        return speaker with { Key = keys.Find(key => isKnown(key)) ?? keys[0] };
    }

    private static IEnumerable<LogContent> Heard(MeetingLog log) => log.Meetings
        .SelectMany(meeting => meeting.Entries)
        .Select(LogContent (entry) => new LogContent.Said(entry.Speaker.Nick, ""))
        .Concat(log.Renames.Select(LogContent (renamed) => new LogContent.Renamed(renamed.From, renamed.To)));
}
