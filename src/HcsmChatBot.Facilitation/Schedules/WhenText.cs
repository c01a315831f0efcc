using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Participants;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>
/// Reads when a chat is to be, as moderators write it in English or French: "2026-11-25 13:00", "25 Nov 2026 1 pm", "Wednesday 13:00", "tomorrow at noon",
/// "mercredi 13 h", "25 novembre 2026 à 21 h 30". A day without a year is the next one. Dates of numbers alone are read in the order year, month, day only.
/// </summary>
public static partial class WhenText
{
    public const int MostDaysAhead = 400;

    /// <summary>29 February comes at least once in so many years.</summary>
    private const int YearsOfALeap = 8;

    /// <summary>Never throws.</summary>
    /// <param name="zone">Whose clocks are meant.</param>
    public static WhenReading Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var plain = Plain(text);
        if (plain.Length == 0)
            return new WhenReading.NotSaid();
        if (SpokenHour.Read(plain) is not { } hour)
            return new WhenReading.Wrong(SpokenDay.Read(Bare(plain)) is null ? WhenFault.NotUnderstood : WhenFault.NoHour);
        if (hour.Time is not { } time)
            return new WhenReading.Wrong(WhenFault.NoSuchHour);
        if (Bare(hour.Day).Length == 0)
            return new WhenReading.Wrong(WhenFault.NoDay);
        if (SpokenDay.Read(Bare(hour.Day)) is not { } day)
            return new WhenReading.Wrong(WhenFault.NotUnderstood);

        var here = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        return DateOf(day, time, here) is not { } date ? new WhenReading.Wrong(WhenFault.NoSuchDay) : Settle(day, date, WallTime.In(zone, date + time), now);
    }

    /// <summary>So that <see cref="Read"/> reads it back: "Wednesday 2026-11-25 13:00", "mercredi 2026-11-25 13:00".</summary>
    public static string Write(DateTime wall, bool inFrench) => string.Create(
        CultureInfo.InvariantCulture, $"{RulesWords.DayOf(wall.DayOfWeek, inFrench)} {wall:yyyy-MM-dd HH:mm}");

    private static WhenReading Settle(SpokenDay day, DateTime date, (DateTimeOffset At, ClockJump Jump) taken, DateTimeOffset now)
    {
        if (day is SpokenDay.OfCalendar { Weekday: { } weekday } && weekday != date.DayOfWeek)
            return new WhenReading.Wrong(WhenFault.OtherWeekday);
        if (taken.At <= now)
            return new WhenReading.Wrong(WhenFault.Past);
        return taken.At - now > TimeSpan.FromDays(MostDaysAhead) ? new WhenReading.Wrong(WhenFault.TooFar) : new WhenReading.Understood(taken.At, taken.Jump);
    }

    /// <param name="here">What the community's clocks show now.</param>
    private static DateTime? DateOf(SpokenDay day, TimeSpan time, DateTime here) => day switch
    {
        SpokenDay.FromToday(var days) => here.Date.AddDays(days),
        SpokenDay.OfWeek(var weekday) => Next(weekday, time, here),
        SpokenDay.OfCalendar { Year: { } year } date => Dated(year, date),
        SpokenDay.OfCalendar date => Enumerable.Range(here.Year, YearsOfALeap + 1).Select(year => Dated(year, date)).FirstOrDefault(dated => dated >= here.Date),
        _ => throw new UnreachableException(),
    };

    private static DateTime Next(DayOfWeek weekday, TimeSpan time, DateTime here)
    {
        var days = ((int)weekday - (int)here.DayOfWeek + 7) % 7;
        return here.Date.AddDays(days == 0 && time <= here.TimeOfDay ? 7 : days);
    }

    private static DateTime? Dated(int year, SpokenDay.OfCalendar date) =>
        year is > 1 and < 9999 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(year, date.Month) ? new DateTime(year, date.Month, date.Day) : null;

    /// <summary>In lower case, without accents, commas and needless space.</summary>
    internal static string Plain(string text) =>
        Space().Replace(PlainLetters.Of(text).Replace(',', ' ').Replace('’', '\'').ToLowerInvariant(), " ").Trim();

    /// <summary>Without what only leads to the day: "on", "le".</summary>
    private static string Bare(string day) => Lead().Replace(day.Trim(), "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("^(?:on|le|this|ce) (?!soir)|(?: at| a| @)$|^(?:at|a|@)$")]
    private static partial Regex Lead();
}
