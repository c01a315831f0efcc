using System.Collections.Immutable;

namespace HcsmChatBot.Replay;

/// <summary>What was said between #startmeeting and #endmeeting.</summary>
/// <param name="Title">The text after #startmeeting; without one, the channel and the chair's nick.</param>
/// <param name="StartLine">1-based.</param>
/// <param name="Entries">The start first; the end last, unless the log was cut short.</param>
/// <param name="CutShort">The log ends within the meeting.</param>
public sealed record Meeting(string Title, int StartLine, DateTimeOffset Start, Speaker Chair, ImmutableArray<MeetingEntry> Entries, bool CutShort)
{
    public int Topics => Entries.Count(entry => entry is MeetingEntry.Topic);

    public int Messages => Entries.Count(entry => entry is MeetingEntry.Spoken);

    /// <summary>How many different people said something; a chair who only gave commands is not counted.</summary>
    public int People => Entries.OfType<MeetingEntry.Spoken>().Select(entry => entry.Speaker.Key).Distinct(StringComparer.Ordinal).Count();
}
