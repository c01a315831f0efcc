using HcsmChatBot.Settings;

namespace HcsmChatBot.Tests.Settings;

public sealed class TimeZoneDataTests
{
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
