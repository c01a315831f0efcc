using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Replay;

/// <summary>A line of a log as it is written: when, and what.</summary>
/// <param name="Number">1-based.</param>
internal sealed partial record LogLine(int Number, LogStamp Stamp, LogContent Content)
{
    private const string Day = @"(?:(?<channel>#{0,2}[A-Za-z0-9]\S*) +)?(?<day>[12][0-9]{3}-[0-9]{2}-[0-9]{2}) +";
    private const string Clock = @"\[(?<clock>[0-9:]{5,8})\]|(?<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?=\s)";

    private static readonly string[] Times = ["HH:mm", "HH:mm:ss"];

    /// <exception cref="MeetingLogException">A line has none of the known forms, or tells of another channel than those above it.</exception>
    public static ImmutableArray<LogLine> ReadAll(string file, IEnumerable<string> lines)
    {
        string? channel = null;
        var read = ImmutableArray.CreateBuilder<LogLine>();
        foreach (var line in lines)
        {
            var number = read.Count + 1;
            if (Parse(number, number == 1 ? line.TrimStart('\uFEFF') : line, channel, out var expected) is not { } parsed)
                throw new MeetingLogException(file, number, $"read '{Excerpt.Of(line, 60)}', expected {expected}");
            channel ??= parsed.Stamp.Channel;
            read.Add(parsed);
        }

        return read.ToImmutable();
    }

    /// <param name="channel">The channel of the lines above, if they name one.</param>
    /// <param name="expected">Why there is no result.</param>
    private static LogLine? Parse(int number, string line, string? channel, out string expected)
    {
        expected = "";
        if (string.IsNullOrWhiteSpace(line))
            return new LogLine(number, default, new LogContent.Blank());

        var head = Head().Match(line);
        if (!TryStamp(head, out var stamp, out expected))
            return null;
        if (stamp.Channel is not null && channel is not null && !stamp.Channel.Equals(channel, StringComparison.OrdinalIgnoreCase))
            expected = $"a line of the channel {channel} as above: a log is one channel's";
        else if (LogContent.Parse(line[head.Length..].TrimEnd()) is not { } content)
            expected = "<nick> text, * nick does, -nick- text, or a line that starts with ===, ***, ---, -!-, --> or <--";
        else if (stamp.Time is null && content is LogContent.Said)
            expected = "[HH:MM] or [HH:MM:SS] before what was said";
        else
            return new LogLine(number, stamp, content);
        return null;
    }

    private static bool TryStamp(Match head, out LogStamp stamp, out string expected)
    {
        var (channel, day, clock) = (head.Groups["channel"], head.Groups["day"], head.Groups["clock"]);
        DateOnly date = default;
        TimeOnly time = default;
        expected = day.Success && !DateOnly.TryParseExact(day.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? "a day of the calendar (YYYY-MM-DD)"
            : clock.Success && !TimeOnly.TryParseExact(clock.ValueSpan, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
                ? "a time between 00:00 and 23:59:59"
                : "";
        stamp = new LogStamp(
            channel.Success ? channel.Value.TrimStart('#') : null,
            day.Success ? date : null,
            clock.Success ? time : null,
            ToTheSecond: clock.Length > "HH:mm".Length);
        return expected.Length == 0;
    }

    [GeneratedRegex("^(?:" + Day + ")?(?:" + Clock + @")?[ \t]*")]
    private static partial Regex Head();
}

/// <summary>When and where a line says it was written, as far as it says so.</summary>
/// <param name="Channel">Without the #.</param>
/// <param name="ToTheSecond">The time was given with seconds.</param>
internal readonly record struct LogStamp(string? Channel, DateOnly? Day, TimeOnly? Time, bool ToTheSecond);
