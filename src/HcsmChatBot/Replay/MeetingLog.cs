using System.Collections.Immutable;

namespace HcsmChatBot.Replay;

/// <summary>The moderated meetings of one IRC channel's log, as MeetBot's commands open and close them: https://wiki.debian.org/MeetBot</summary>
/// <param name="Name">The name of the file it was read from.</param>
/// <param name="Channel">Without the #.</param>
/// <param name="Meetings">At least one, in the order of the log.</param>
/// <param name="LeftOut">Every line that is in no meeting's entries.</param>
public sealed record MeetingLog(string Name, string Channel, ImmutableArray<Meeting> Meetings, LeftOut LeftOut)
{
    /// <summary>Who took another nick.</summary>
    public ImmutableArray<(string From, string To)> Renames { get; init; } = [];

    /// <param name="name">The file's name; the date and the channel are taken from it where the lines do not give them.</param>
    /// <exception cref="MeetingLogException">A line does not parse, has no date, or the log holds no meeting.</exception>
    public static MeetingLog Read(string name, IEnumerable<string> lines)
    {
        var written = LogLine.ReadAll(name, lines);
        var posted = PostedLine.From(name, written);
        var channel = ChannelOf(name, written);
        var meetings = MeetingFinder.Find(channel, posted);
        if (meetings.IsEmpty)
            throw new MeetingLogException(name, 0, "no #startmeeting in it");
        return new MeetingLog(name, channel, meetings, LeftOut.Of(written, posted.Length - meetings.Sum(meeting => meeting.Entries.Length)))
        {
            Renames = [.. written.Select(line => line.Content).OfType<LogContent.Renamed>().Select(renamed => (renamed.From, renamed.To))],
        };
    }

    /// <summary>Reads a file whose lines are UTF-8 or, where they are not, Latin-1: IRC names no encoding, and logs mix them.</summary>
    /// <exception cref="MeetingLogException">As <see cref="Read"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MeetingLog ReadFile(string path) => Read(Path.GetFileName(path), LogFile.Lines(File.ReadAllBytes(path)));

    private static string ChannelOf(string name, ImmutableArray<LogLine> written) =>
        written.Select(line => line.Stamp.Channel).FirstOrDefault(channel => channel is not null) ?? LogName.Channel(name);
}
