using System.Globalization;
using System.Text.RegularExpressions;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>A line of a log.</summary>
/// <param name="At">To the minute; several lines share it, and their order is that of the log.</param>
/// <param name="Nick">Null: nobody says this (a system line, a notice, or none of the known forms).</param>
/// <param name="Text">What is said or, of an action, done; of a system line all that stands in it.</param>
internal sealed partial record IrcLine(DateTimeOffset At, string? Nick, string Text)
{
    public bool IsAction { get; private init; }

    public bool IsSystem => Nick is null;

    /// <summary>"[12:18] &lt;nick&gt; text", "[12:18]  * nick waves", "=== nick joined"; before the time may stand "channel 2009-10-20 ".</summary>
    public static IrcLine Parse(string line, IrcClock clock)
    {
        var head = Head().Match(line);
        if (!TimeOnly.TryParse(head.Groups["clock"].ValueSpan, CultureInfo.InvariantCulture, out var time))
            return new IrcLine(clock.Now, null, line);
        var at = clock.Read(Day(head.Groups["day"].ValueSpan), time);
        var rest = line[head.Length..];
        if (Message().Match(rest) is { Success: true } message)
            return new IrcLine(at, message.Groups["nick"].Value, message.Groups["text"].Value.Trim());
        if (Action().Match(rest) is { Success: true } action)
            return new IrcLine(at, action.Groups["nick"].Value, action.Groups["text"].Value.Trim()) { IsAction = true };
        return new IrcLine(at, null, rest);
    }

    private static DateOnly? Day(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^(?:[^\s=]\S* +)?(?:(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}) +)?\[(?<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)\]")]
    private static partial Regex Head();

    [GeneratedRegex(@"^[ \t]*<[@+%&~! ]?(?<nick>[^\s<>]+)>(?:[ \t](?<text>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Message();

    [GeneratedRegex(@"^[ \t]*\*[ \t]+(?<nick>\S+)(?:[ \t]+(?<text>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Action();
}
