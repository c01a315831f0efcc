using HcsmChatBot.Facilitation.Schedules;
using static HcsmChatBot.Facilitation.Tests.Schedules.GivenSeries;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>The hours of a series: by its rules, with its exceptions, and across the changes of the clocks.</summary>
public sealed class TimetableTests
{
    private static readonly OccurrenceKey LastOfNovember = new(new DateOnly(2026, 11, 25));

    [Fact]
    public void The_last_Wednesday_is_in_the_evening_and_the_others_at_one()
    {
        var november = Timetable.Between(Of(OfHcsmca), Zones.Toronto, Utc(2026, 11, 1), Utc(2026, 12, 1));

        Assert.Equal(
            ["2026-11-04 18:00", "2026-11-11 18:00", "2026-11-18 18:00", "2026-11-26 02:00"], november.Select(occurrence => $"{occurrence.At:yyyy-MM-dd HH:mm}"));
    }

    [Fact]
    public void Of_the_72_months_from_2024_to_2029_25_have_five_Wednesdays_and_each_has_one_evening()
    {
        var months = Timetable.Between(Of(OfHcsmca), Zones.Toronto, Utc(2024, 1, 1, 12), Utc(2030, 1, 1, 12)).GroupBy(occurrence => (occurrence.Wall.Year, occurrence.Wall.Month)).ToArray();

        Assert.Equal(72, months.Length);
        Assert.Equal(25, months.Count(month => month.Count() == 5));
        Assert.All(months, month =>
        {
            Assert.InRange(month.Count(), 4, 5);
            Assert.Equal(21, Assert.Single(month, occurrence => occurrence.Wall.Hour != 13).Wall.Hour);
            Assert.True(month.Last().Wall is { Hour: 21 } last && last.AddDays(7).Month != last.Month);
        });
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-03")]
    [InlineData("9999-12-29")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_have_no_hours_and_nothing_throws(string date)
    {
        var (key, series) = (OccurrenceKey.Parse(date)!.Value, Of("every Monday 0:00 and every Wednesday 13:00 and last Friday 23:59"));
        foreach (var zone in new[] { Zones.Toronto, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati") })
        {
            Assert.Null(Timetable.Find(series, zone, key));
            Assert.Null(Timetable.Find(series with { Exceptions = [new SeriesException.Special(key.Date, TimeOnly.MinValue)] }, zone, OccurrenceKey.Special(key.Date)));
            Assert.Empty(Timetable.Next(series, zone, DateTimeOffset.MaxValue, 1));
            Assert.NotEmpty(Timetable.Next(series, zone, DateTimeOffset.MinValue, 1));
        }
    }

    [Fact]
    public void The_fourth_Wednesday_is_not_the_last_where_there_is_a_fifth() => Assert.Equal(
        ["2026-12-23 13:00", "2026-12-30 21:00"],
        Timetable.Between(Of(OfHcsmca), Zones.Toronto, Utc(2026, 12, 20), Utc(2027, 1, 1)).Select(occurrence => $"{occurrence.Wall:yyyy-MM-dd HH:mm}"));

    [Fact]
    public void Both_rules_of_a_day_hold_where_nobody_says_but()
    {
        var day = Timetable.Between(Of("Wednesdays 13:00 and the last Wednesday 21:00"), Zones.Toronto, Utc(2026, 11, 25, 12), Utc(2026, 11, 27)).ToArray();

        Assert.Equal(["2026-11-25", "2026-11-25.2"], day.Select(occurrence => occurrence.Key.ToString()));
        Assert.Equal([13, 21], day.Select(occurrence => occurrence.Wall.Hour));
    }

    [Fact]
    public void What_is_skipped_does_not_take_place_and_keeps_its_reason()
    {
        var series = Of(OfHcsmca, new SeriesException.Skipped(LastOfNovember, "Conference"));

        Assert.DoesNotContain(Timetable.Between(series, Zones.Toronto, Utc(2026, 11, 1), Utc(2026, 12, 1)), occurrence => occurrence.Key == LastOfNovember);
        Assert.Equal("Conference", Timetable.WithSkipped(series, Zones.Toronto, Utc(2026, 11, 25), Utc(2026, 11, 27)).Single().SkippedFor);
        Assert.Equal("2026-12-02 18:00", $"{Timetable.Next(series, Zones.Toronto, Utc(2026, 11, 20), 1).Single().At:yyyy-MM-dd HH:mm}");
    }

    [Fact]
    public void What_is_moved_takes_place_once_wherever_it_was_moved_to()
    {
        var series = Of(OfHcsmca, new SeriesException.Moved(LastOfNovember, new DateTime(2026, 12, 3, 12, 0, 0)));

        Assert.Equal(
            ["2026-11-18", "2026-12-02", "2026-11-25", "2026-12-09"],
            Timetable.Next(series, Zones.Toronto, Utc(2026, 11, 12), 4).Select(occurrence => occurrence.Key.ToString()));
        Assert.True(Timetable.Find(series, Zones.Toronto, LastOfNovember) is { IsMoved: true, At.Day: 3, At.Hour: 17 });
    }

    [Fact]
    public void A_special_and_a_joint_chat_are_marked()
    {
        var monday = new DateOnly(2026, 11, 23);
        var series = Of(OfHcsmca, new SeriesException.Special(monday, new TimeOnly(11, 30)), new SeriesException.Joint(LastOfNovember, "#hpm"));
        var week = Timetable.Between(series, Zones.Toronto, Utc(2026, 11, 22), Utc(2026, 11, 28)).ToArray();

        Assert.Equal(["2026-11-23.0", "2026-11-25"], week.Select(occurrence => occurrence.Key.ToString()));
        Assert.True(week[0] is { IsSpecial: true, At: { Hour: 16, Minute: 30 } });
        Assert.Equal("#hpm", week[1].JointWith);
    }

    [Fact]
    public void An_exception_stays_with_its_day_when_the_hour_of_the_rules_changes_and_rests_when_the_day_does()
    {
        SeriesException[] exceptions = [new SeriesException.Moved(LastOfNovember, new DateTime(2026, 11, 26, 20, 0, 0))];
        var later = Of("Wednesdays 19:00", exceptions);
        var elsewhere = Of("Thursdays 13:00", exceptions);

        Assert.Equal(26, Timetable.Find(later, Zones.Toronto, LastOfNovember)!.Wall.Day);
        Assert.Equal(["2026-11-26 13:00"], Timetable.Between(elsewhere, Zones.Toronto, Utc(2026, 11, 22), Utc(2026, 11, 28)).Select(occurrence => $"{occurrence.Wall:yyyy-MM-dd HH:mm}"));
    }

    [Fact]
    [Trait("Fault", "36")]
    public void Across_14_March_2027_the_hour_in_Toronto_stays_and_the_instant_does_not()
    {
        var march = Timetable.Between(Of("Sundays 02:30 and Wednesdays 13:00"), Zones.Toronto, Utc(2027, 3, 10), Utc(2027, 3, 18)).ToArray();

        Assert.Equal(["2027-03-10 18:00", "2027-03-14 07:30", "2027-03-17 17:00"], march.Select(occurrence => $"{occurrence.At:yyyy-MM-dd HH:mm}"));
        Assert.Equal([ClockJump.None, ClockJump.Skipped, ClockJump.None], march.Select(occurrence => occurrence.Jump));
        Assert.Equal("03:30", $"{TimeZoneInfo.ConvertTime(march[1].At, Zones.Toronto):HH:mm}");
    }

    [Fact]
    public void Across_7_November_2027_the_first_of_two_hours_is_taken()
    {
        var november = Timetable.Between(Of("Sundays 01:30 and Wednesdays 13:00"), Zones.Toronto, Utc(2027, 11, 3), Utc(2027, 11, 11)).ToArray();

        Assert.Equal(["2027-11-03 17:00", "2027-11-07 05:30", "2027-11-10 18:00"], november.Select(occurrence => $"{occurrence.At:yyyy-MM-dd HH:mm}"));
        Assert.Equal([ClockJump.None, ClockJump.Repeated, ClockJump.None], november.Select(occurrence => occurrence.Jump));
    }

    [Fact]
    public void A_series_that_never_takes_place_has_no_next_hour() => Assert.Empty(Timetable.Next(Of("") with { Rules = [] }, Zones.Toronto, Utc(2026, 11, 1), 5));

    [Fact]
    [Trait("Fault", "36")]
    public void Whatever_the_rules_and_exceptions_hours_go_up_and_none_is_lost_or_doubled_where_the_horizon_is_cut()
    {
        string[] rules = [OfHcsmca, "every Sunday 02:30 and every Sunday 03:30", "Mondays, Fridays 00:00 and the fifth Saturday 23:59", "first and third Monday 12:00"];
        var random = new Random(14);
        for (var round = 0; round < 200; round++)
        {
            var series = Of(rules[random.Next(rules.Length)], [.. Enumerable.Range(0, random.Next(8)).Select(_ => Exception(random))]);
            var (from, until) = (Utc(2027, 1, 1).AddHours(random.Next(2000)), Utc(2027, 6, 1).AddHours(random.Next(6000)));
            var whole = Timetable.Between(series, Zones.Toronto, from, until).ToArray();
            var cut = from + (random.NextDouble() * (until - from));

            Assert.Equal(whole, Timetable.Between(series, Zones.Toronto, from, cut).Concat(Timetable.Between(series, Zones.Toronto, cut, until)));
            Assert.All(whole.Zip(whole.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
            Assert.Equal(whole.Take(9), Timetable.Next(series, Zones.Toronto, from, 9).Where(occurrence => occurrence.At < until));
        }
    }

    private static SeriesException Exception(Random random)
    {
        var day = new DateOnly(2027, 1, 1).AddDays(random.Next(330));
        var key = new OccurrenceKey(day.AddDays((3 - (int)day.DayOfWeek + 7) % 7));
        return random.Next(4) switch
        {
            0 => new SeriesException.Skipped(key, ""),
            1 => new SeriesException.Moved(key, day.ToDateTime(new TimeOnly(random.Next(24), 0))),
            2 => new SeriesException.Special(day, new TimeOnly(random.Next(24), 30)),
            _ => new SeriesException.Joint(key, "#hpm"),
        };
    }
}
