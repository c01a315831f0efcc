using HcsmChatBot.Settings;

namespace HcsmChatBot.Tests.Settings;

public sealed class TimeZoneDataTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("tzdata.zi", "# version 2026e\n# This zic input file is in the public domain.\n", "2026e")]
    [InlineData("+VERSION", "2025b\n", "2025b")]
    [InlineData("tzdata.zi", "something else\n", "unknown")]
    [InlineData("zone.tab", "CA", "unknown")]
    public void The_version_is_read_from_the_data(string file, string content, string expected)
    {
        File.WriteAllText(folder.File(file), content);

        Assert.Equal(expected, new TimeZoneData(folder.Path).Version);
    }

    [Fact]
    public void A_zone_is_found_whatever_its_case_also_where_nobody_has_asked_for_it_before()
    {
        TimeZoneInfo.ClearCachedData();

        Assert.Equal("America/Halifax", TimeZoneData.Find("america/halifax")?.Id);
        Assert.Null(TimeZoneData.Find("america/atlantis"));
    }

    [Fact]
    public void Old_is_what_says_so_or_what_behaves_so()
    {
        File.WriteAllText(folder.File("+VERSION"), "2024a");
        var old = new TimeZoneData(folder.Path);
        File.WriteAllText(folder.File("+VERSION"), "2031a");
        var said = new TimeZoneData(folder.Path);

        Assert.True(old.IsOld);
        Assert.Equal(TimeZoneData.Stale.Count > 0, said.IsOld);
    }

    [Fact]
    [Trait("Fault", "37")]
    public void Data_that_was_replaced_is_read_again()
    {
        File.WriteAllText(folder.File("+VERSION"), "2026e");
        var data = new TimeZoneData(folder.Path);
        File.WriteAllText(folder.File("+VERSION"), "2026f");
        data.Refresh();

        Assert.Equal("2026f", data.Version);
    }

    [Theory]
    [InlineData("America/Toronto")]
    [InlineData("Europe/Paris")]
    public void Zones_that_old_data_has_right_bring_no_warning(string zone) => Assert.Null(TimeZoneData.WarningFor(zone));

    [Theory]
    [InlineData("America/Winnipeg", -5)]
    [InlineData("America/Vancouver", -7)]
    public void A_zone_whose_winter_this_machine_has_wrong_is_named(string zone, int hours)
    {
        var winter = TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(new DateTimeOffset(2027, 1, 15, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(winter != TimeSpan.FromHours(hours), TimeZoneData.WarningFor(zone)?.Contains(zone, StringComparison.Ordinal) ?? false);
    }
}
