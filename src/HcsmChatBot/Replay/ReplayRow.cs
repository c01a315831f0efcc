using System.Collections.Immutable;

namespace HcsmChatBot.Replay;

/// <summary>What became of one meeting of a log in the archive.</summary>
/// <param name="Meeting">Its title.</param>
/// <param name="TopicsArchived">Those whose prompt stands in the channel.</param>
/// <param name="Missing">Messages of the log that the archive does not hold.</param>
/// <param name="Doubled">Messages of the log that the archive holds more than once.</param>
/// <param name="CutShort">The log ends within the meeting.</param>
public sealed record ReplayRow(
    string Meeting, DateTimeOffset Start, int TopicsInLog, int TopicsArchived, int PeopleInLog, int PeopleArchived,
    int MessagesInLog, int Archived, int Missing, int Doubled, bool CutShort)
{
    public WelcomeTally Welcomes { get; init; } = WelcomeTally.None;

    /// <summary>The archive holds every topic, person and message of the meeting, none twice, and who was new was welcomed once.</summary>
    public bool IsWhole => Welcomes.Wrong == 0 && Missing == 0 && Doubled == 0 && TopicsArchived >= TopicsInLog && PeopleArchived >= PeopleInLog;
}

/// <summary>The sums over meetings. People are not among them: the same person comes to several.</summary>
public sealed record ReplayTotals(int TopicsInLog, int TopicsArchived, int MessagesInLog, int Archived, int Missing, int Doubled)
{
    public WelcomeTally Welcomes { get; init; } = WelcomeTally.None;

    public static ReplayTotals Of(ImmutableArray<ReplayRow> rows) => new(
        rows.Sum(row => row.TopicsInLog), rows.Sum(row => row.TopicsArchived),
        rows.Sum(row => row.MessagesInLog), rows.Sum(row => row.Archived),
        rows.Sum(row => row.Missing), rows.Sum(row => row.Doubled))
    {
        Welcomes = new WelcomeTally(rows.Sum(row => row.Welcomes.New), rows.Sum(row => row.Welcomes.Welcomed), rows.Sum(row => row.Welcomes.Wrong)),
    };
}
