using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>An hour as people write it, and what stands before or after it: 13:00, 1 pm, 21 h 30, noon.</summary>
/// <param name="Time">Null when there is no such hour.</param>
/// <param name="Day">The rest of the text.</param>
internal sealed partial record SpokenHour(TimeSpan? Time, string Day)
{
    private const string Hour =
        @"(?<at>(?:at|a|@) ?)?(?:(?<noon>noon|midi)|(?<midnight>midnight|minuit)|(?<hour>[0-9]{1,2}) ?(?<clock>: ?(?<minute>[0-9]{2})|(?:h|heures?)(?: ?(?<minute>[0-9]{2}))?)?(?: ?(?<half>[ap])\.?m\.?)?)";

    /// <summary>Null where no hour is said. A number alone is none: "25 November 26".</summary>
    /// <param name="text">In lower case, without accents and commas.</param>
    internal static SpokenHour? Read(string text) => Of(AtEnd().Match(text)) ?? Of(AtStart().Match(text));

    private static SpokenHour? Of(Match match)
    {
        if (!match.Success || (match.Groups["hour"].Success && !match.Groups["at"].Success && !match.Groups["clock"].Success && !match.Groups["half"].Success))
            return null;
        return new SpokenHour(TimeOf(match), match.Groups["day"].Value);
    }

    private static TimeSpan? TimeOf(Match match)
    {
        if (!match.Groups["hour"].Success)
            return TimeSpan.FromHours(match.Groups["noon"].Success ? 12 : 0);
        var hour = int.Parse(match.Groups["hour"].ValueSpan, provider: null);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, provider: null) : 0;
        var hourOfDay = match.Groups["half"].Value switch
        {
            "" => hour,
            _ when hour is < 1 or > 12 => 24,
            "a" => hour % 12,
            _ => (hour % 12) + 12,
        };
        return hourOfDay < 24 && minute < 60 ? new TimeSpan(hourOfDay, minute, 0) : null;
    }

    [GeneratedRegex("^(?<day>.*?)(?:^| |(?<=[0-9])t)" + Hour + "$")]
    private static partial Regex AtEnd();

    [GeneratedRegex("^" + Hour + " (?<day>.+)$")]
    private static partial Regex AtStart();
}
