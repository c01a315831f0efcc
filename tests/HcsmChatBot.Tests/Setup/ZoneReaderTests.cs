using HcsmChatBot.Series;
using HcsmChatBot.Setup;

namespace HcsmChatBot.Tests.Setup;

public sealed class ZoneReaderTests
{
    private static readonly City Gander = new("Gander", "Gander-la-Belle", TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns"));
    private readonly ZoneReader reader = new(new SeriesFile([], [Gander]), new ZoneNames());

    [Theory]
    [InlineData("America/Toronto", "America/Toronto")]
    [InlineData(" america/toronto ", "America/Toronto")]
    [InlineData("Toronto", "America/Toronto")]
    [InlineData("toronto", "America/Toronto")]
    [InlineData("Montréal", "America/Toronto")]
    [InlineData("montreal", "America/Toronto")]
    [InlineData("MONTRÉAL", "America/Toronto")]
    [InlineData("St. John’s", "America/St_Johns")]
    [InlineData("st johns", "America/St_Johns")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Eastern", "America/Toronto")]
    [InlineData("UTC", "UTC")]
    [InlineData("gander-la-belle", "America/St_Johns")]
    public void A_city_or_a_zone_is_understood_as_people_write_it(string typed, string zone) => Assert.Equal(zone, reader.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("...")]
    [InlineData("Atlantis")]
    [InlineData("America/Atlantis")]
    [InlineData("../../etc/passwd")]
    public void What_means_no_place_is_not_guessed(string typed) => Assert.Null(reader.Read(typed));

    [Fact]
    public void A_slip_of_the_pen_is_met_with_what_may_be_meant()
    {
        Assert.Equal("America/Toronto", reader.Near("Torronto")[0]);
        Assert.Empty(reader.Near(" "));
    }
}
