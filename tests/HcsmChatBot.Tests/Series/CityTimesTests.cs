using System.Collections.Immutable;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Series;

public sealed class CityTimesTests
{
    private static readonly ImmutableArray<City> Cities =
        [new("Vancouver", "Vancouver", At(-7)), new("Winnipeg", "Winnipeg", At(-5)), new("London", "Londres", At(0)), new("Sydney", "Sydney", At(11))];

    [Theory]
    [InlineData(Language.En, "Vancouver 19:00 · Winnipeg 21:00 · London 02:00 (Thursday) · Sydney 13:00 (Thursday)")]
    [InlineData(Language.Fr, "Vancouver 19 h 00 · Winnipeg 21 h 00 · Londres 2 h 00 (jeudi) · Sydney 13 h 00 (jeudi)")]
    public void A_place_where_it_is_another_day_says_which(Language language, string expected) => Assert.Equal(
        expected, new CityTimes(new SeriesFile([], Cities), Texts.Load(new ConfigFiles(Repository.Config))).Of(new(2026, 11, 26, 2, 0, 0, TimeSpan.Zero), At(-5), language));

    private static TimeZoneInfo At(int hours) => TimeZoneInfo.CreateCustomTimeZone($"{hours}", TimeSpan.FromHours(hours), null, null);
}
