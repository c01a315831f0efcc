using System.Globalization;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>The hours of #hcsmca across Canada, as they were worked out by hand with tzdata 2026f.</summary>
public sealed class CanadianHoursTests
{
    private const string OldestThatKnows = "2026e";

    private static readonly string[] Places =
        ["America/St_Johns", "America/Halifax", "America/Winnipeg", "America/Regina", "America/Edmonton", "America/Vancouver", "America/Whitehorse"];

    public static TheoryData<string, string, string> Table => new()
    {
        { "2026-10-28", "2026-10-29 01:00", "22:30 22:00 20:00 19:00 19:00 18:00 18:00" },
        { "2026-11-04", "2026-11-04 18:00", "14:30 14:00 13:00 12:00 12:00 11:00 11:00" },
        { "2026-11-25", "2026-11-26 02:00", "22:30 22:00 21:00 20:00 20:00 19:00 19:00" },
        { "2026-12-30", "2026-12-31 02:00", "22:30 22:00 21:00 20:00 20:00 19:00 19:00" },
        { "2027-03-10", "2027-03-10 18:00", "14:30 14:00 13:00 12:00 12:00 11:00 11:00" },
        { "2027-03-17", "2027-03-17 17:00", "14:30 14:00 12:00 11:00 11:00 10:00 10:00" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_place_reads_its_own_hour(string date, string utc, string clocks)
    {
        var at = HourOf(date, Zones.Toronto);

        Assert.Equal(utc, Text(at, "yyyy-MM-dd HH:mm"));
        Assert.Equal(clocks, ClocksAt(at, [Zones.Newfoundland, Zones.Atlantic, Zones.Manitoba, Zones.Saskatchewan, Zones.Alberta, Zones.BritishColumbia, Zones.Yukon]));
    }

    [Fact]
    public void Data_of_before_2026_has_Manitoba_an_hour_too_early() => Assert.Equal("12:00", ClocksAt(HourOf("2026-11-04", Zones.Toronto), [Zones.OldManitoba]));

    [FreshZonesTheory(OldestThatKnows)]
    [MemberData(nameof(Table))]
    public void The_data_of_this_machine_says_the_same(string date, string utc, string clocks)
    {
        var at = HourOf(date, TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"));

        Assert.Equal(utc, Text(at, "yyyy-MM-dd HH:mm"));
        Assert.Equal(clocks, ClocksAt(at, Places.Select(TimeZoneInfo.FindSystemTimeZoneById)));
    }

    private static DateTimeOffset HourOf(string date, TimeZoneInfo zone) =>
        Timetable.Find(GivenSeries.Of(GivenSeries.OfHcsmca), zone, OccurrenceKey.Parse(date)!.Value)!.At;

    private static string ClocksAt(DateTimeOffset at, IEnumerable<TimeZoneInfo> zones) => string.Join(' ', zones.Select(zone => Text(TimeZoneInfo.ConvertTime(at, zone), "HH:mm")));

    private static string Text(DateTimeOffset at, string form) => at.ToString(form, CultureInfo.InvariantCulture);
}

/// <summary>A test on the time-zone data of this machine: skipped, with its version, where that is too old to be right.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FreshZonesTheoryAttribute : TheoryAttribute
{
    private const string Data = "/usr/share/zoneinfo/tzdata.zi";

    public FreshZonesTheoryAttribute(string oldest)
    {
        Oldest = oldest;
        var version = File.Exists(Data) ? File.ReadLines(Data).First().Replace("# version ", "", StringComparison.Ordinal) : "unknown";
        if (version == "unknown" || string.CompareOrdinal(version, oldest) < 0)
            Skip = $"The time-zone data of this machine is version {version}; {oldest} or newer is needed.";
    }

    public string Oldest { get; }
}
