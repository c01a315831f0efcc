using System.Collections.Immutable;

namespace HcsmChatBot.Replay;

/// <summary>A line that a person said, in a meeting or not.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">Never empty.</param>
internal sealed record PostedLine(int Number, DateTimeOffset At, Speaker Speaker, string Text)
{
    /// <exception cref="MeetingLogException">There is no telling the day of a line.</exception>
    public static ImmutableArray<PostedLine> From(string file, ImmutableArray<LogLine> written)
    {
        var people = People.Of(written.Select(line => line.Content));
        var said = Dated(file, written).Where(line => IsPosted(line.Content)).ToImmutableArray();
        var moments = Spread.Of(said.Select(line => new CoarseMoment(line.Moment, line.ToTheSecond)).ToImmutableArray());
        return [.. said.Zip(moments, (line, at) => new PostedLine(line.Number, at, people.Speaking(line.Content.Nick), line.Content.Text))];
    }

    public static bool IsPosted(LogContent.Said said) => said.Text.Length > 0 && !MeetingBot.Is(said.Nick);

    private static IEnumerable<(int Number, DateTime Moment, bool ToTheSecond, LogContent.Said Content)> Dated(
        string file, ImmutableArray<LogLine> written)
    {
        var clock = new LogClock(LogName.Day(file));
        foreach (var line in written)
        {
            var moment = clock.Read(line.Stamp);
            if (line.Content is LogContent.Said said)
                yield return (line.Number, moment ?? throw Undated(file, line.Number), line.Stamp.ToTheSecond, said);
        }
    }

    private static MeetingLogException Undated(string file, int line) =>
        new(file, line, "read a time without a day, expected YYYY-MM-DD before it, or YYYY-MM-DD or YYYYMMDD in the file's name");
}
