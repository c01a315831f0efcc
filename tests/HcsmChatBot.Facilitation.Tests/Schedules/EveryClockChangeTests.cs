using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>
/// Every change of the clocks from 2024 to 2040 in 30 zones and more, each quarter of an hour around it, against a calculation that only asks what the clocks
/// show at an instant and looks for the instants of an hour by trying.
/// </summary>
public sealed class EveryClockChangeTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>No change moves a clock by more.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromHours(4);

    public static TheoryData<string> Names => new(
        "America/Toronto", "America/New_York", "America/St_Johns", "America/Halifax", "America/Winnipeg", "America/Edmonton", "America/Vancouver",
        "America/Havana", "America/Santiago", "America/Asuncion", "America/Nuuk", "America/Miquelon", "Pacific/Easter", "Atlantic/Azores",
        "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Paris", "Europe/Helsinki", "Europe/Athens", "Europe/Chisinau",
        "Asia/Beirut", "Asia/Jerusalem", "Asia/Gaza", "Asia/Almaty", "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Antarctica/Troll",
        "Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Norfolk");

    [Theory]
    [Trait("Fault", "36")]
    [MemberData(nameof(Names))]
    public void Each_hour_around_a_change_is_at_the_instant_that_trying_finds(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        foreach (var change in ChangesOf(zone))
        {
            var wall = ClockAt(zone, change.AddMinutes(-1)) - Around;
            wall = wall.Date.AddMinutes(Math.Floor(wall.TimeOfDay / Quarter) * Quarter.TotalMinutes);
            for (var end = wall + (2 * Around); wall <= end; wall += Quarter)
            {
                var expected = Expected(zone, wall, change);
                var taken = Occurring(zone, wall);
                Assert.True(expected == (taken.At, taken.Jump), $"{name}, {wall:s}: expected {expected}, was {(taken.At, taken.Jump)}");
            }
        }
    }

    /// <summary>As the timetable has it, from a rule that asks for this hour.</summary>
    private static Occurrence Occurring(TimeZoneInfo zone, DateTime wall)
    {
        var series = new ChatSeries(1, 1, 1, "", "") { Rules = [new SeriesRule([], [wall.DayOfWeek], TimeOnly.FromDateTime(wall))] };
        return Timetable.Find(series, zone, new OccurrenceKey(DateOnly.FromDateTime(wall)))!;
    }

    /// <summary>The first minute at which the clocks show the hour; where they never do, as long after the change as it says.</summary>
    private static (DateTimeOffset At, ClockJump Jump) Expected(TimeZoneInfo zone, DateTime wall, DateTimeOffset change)
    {
        var shown = new List<DateTimeOffset>();
        for (var at = change - (2 * Around); at <= change + (2 * Around); at += Quarter)
        {
            if (ClockAt(zone, at) == wall)
                shown.Add(at);
        }

        if (shown.Count > 0)
            return (shown[0], shown.Count > 1 ? ClockJump.Repeated : ClockJump.None);
        // As if the clocks had gone on as before.
        var before = change.AddMinutes(-1);
        return (before + (wall - ClockAt(zone, before)), ClockJump.Skipped);
    }

    private static DateTime ClockAt(TimeZoneInfo zone, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    /// <summary>The first minutes of another offset, found by halving the days on which it changed.</summary>
    private static IEnumerable<DateTimeOffset> ChangesOf(TimeZoneInfo zone)
    {
        var end = new DateTimeOffset(2041, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var day = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero); day < end; day = day.AddDays(1))
        {
            var (before, after) = (day, day.AddDays(1));
            if (Offset(before) == Offset(after))
                continue;
            while (after - before > TimeSpan.FromMinutes(1))
            {
                var middle = before.AddMinutes((int)(after - before).TotalMinutes / 2);
                (before, after) = Offset(middle) == Offset(day) ? (middle, after) : (before, middle);
            }

            yield return after;
        }

        TimeSpan Offset(DateTimeOffset at) => ClockAt(zone, at) - at.UtcDateTime;
    }
}
