using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>A day as people write it: a date, with or without its year and weekday; a weekday; today, tomorrow.</summary>
internal abstract partial record SpokenDay
{
    private SpokenDay()
    {
    }

    /// <param name="Year">Null for the next such day.</param>
    /// <param name="Weekday">What it is said to be.</param>
    internal sealed record OfCalendar(int? Year, int Month, int Day, DayOfWeek? Weekday) : SpokenDay;

    /// <summary>The next such day.</summary>
    internal sealed record OfWeek(DayOfWeek Weekday) : SpokenDay;

    internal sealed record FromToday(int Days) : SpokenDay;

    /// <param name="text">In lower case, without accents and commas.</param>
    internal static SpokenDay? Read(string text)
    {
        if (CalendarWords.DaysAhead(text) is { } days)
            return new FromToday(days);
        if (CalendarWords.WeekdayOf(text) is { } weekday)
            return new OfWeek(weekday);
        if (DateOf(text) is { } date)
            return date;
        return text.Split(' ', 2) is [var first, var rest] && CalendarWords.WeekdayOf(first) is { } said && DateOf(rest) is { } dated ? dated with { Weekday = said } : null;
    }

    private static OfCalendar? DateOf(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
            return new OfCalendar(Number(iso, "year"), Number(iso, "month")!.Value, Number(iso, "day")!.Value, Weekday: null);
        var written = DayFirst().Match(text) is { Success: true } dayFirst ? dayFirst : MonthFirst().Match(text);
        return written.Success && CalendarWords.MonthOf(written.Groups["month"].Value) is { } month
            ? new OfCalendar(Number(written, "year"), month, Number(written, "day")!.Value, Weekday: null)
            : null;
    }

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, provider: null) : null;

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th|er)? (?:of )?(?<month>[a-z]+)\.?(?: (?<year>[0-9]{4}))?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<month>[a-z]+)\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: (?<year>[0-9]{4}))?$")]
    private static partial Regex MonthFirst();
}
