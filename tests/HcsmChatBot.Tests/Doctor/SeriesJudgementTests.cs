using HcsmChatBot.Doctor;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Tests.Doctor;

/// <summary>The hours of a series around the next change of its clocks.</summary>
public sealed class SeriesJudgementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Toronto = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");

    [Theory]
    [InlineData("America/Toronto", "2027-03-14T07:00:00Z")]
    [InlineData("Europe/Paris", "2027-03-28T01:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-03T15:00:00Z")]
    public void The_next_change_is_found_to_the_minute(string zone, string at) =>
        Assert.Equal(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), ClockChange.Next(TimeZoneInfo.FindSystemTimeZoneById(zone), Now));

    [Fact]
    public void A_zone_without_changes_has_none() => Assert.Null(ClockChange.Next(TimeZoneInfo.Utc, Now));

    [Fact]
    public void The_chats_before_and_after_the_change_are_told_on_both_clocks()
    {
        var found = SeriesCheck.Judge(Series(DayOfWeek.Wednesday, 13, 0), Toronto, Now);

        Assert.Equal(
            (Grade.Ok, "hcsmca: the clocks of America/Toronto change on 2027-03-14; the chats around it are at 2027-03-10 13:00 (18:00 UTC) and 2027-03-17 13:00 (17:00 UTC)."),
            (found.Grade, found.Says));
    }

    [Fact]
    public void An_hour_that_the_clocks_skip_is_noted()
    {
        var found = SeriesCheck.Judge(Series(DayOfWeek.Sunday, 2, 30), Toronto, Now);

        Assert.Equal(Grade.Note, found.Grade);
        Assert.Contains("an hour that its clocks skip or show twice", found.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_is_not_known_here_is_a_failure() => Assert.Equal(Grade.Failure, SeriesCheck.Judge(Series(DayOfWeek.Wednesday, 13, 0), null, Now).Grade);

    private static ChatSeries Series(DayOfWeek day, int hour, int minute) => new(1, 2, 3, "hcsmca", "America/Toronto") { Rules = [new SeriesRule([], [day], new TimeOnly(hour, minute))] };
}
