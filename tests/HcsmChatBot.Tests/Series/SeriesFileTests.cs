using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Series;

/// <summary>config/series.json: what is read from it, and the one line for whoever wrote it wrongly.</summary>
public sealed class SeriesFileTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_that_comes_with_the_bot_has_the_series_of_its_community_and_six_cities()
    {
        var file = SeriesFile.Load(new ConfigFiles(Repository.Config), Reader);

        var seed = Assert.Single(file.Seeds);
        Assert.Equal(("hcsmca", "#hcsmca", "America/Toronto"), (seed.Channel, seed.Series.Hashtag, seed.Series.Zone));
        Assert.Equal("Wednesdays 13:00, but the last Wednesday of the month 21:00", RulesWords.English.Of(seed.Series.Rules));
        Assert.Equal(["Vancouver", "Calgary", "Winnipeg", "Toronto", "Halifax", "St. John’s"], file.Cities.Select(city => city.Name));
    }

    [Fact]
    public void Without_a_file_there_are_no_series_and_no_cities()
    {
        var file = Load();
        Assert.Empty(file.Seeds);
        Assert.Empty(file.Cities);
    }

    [Fact]
    public void All_that_the_form_takes_the_file_takes_too()
    {
        Write("""
            { "series": [ { "channel": "#chats", "name": "Clavardage", "rules": "mardis 20 h 30", "zone": "America/Halifax", "duration": "90", "pace": "3, 8, 4",
              "languages": "fr, en", "reminders": "2 days", "moderators": "@Animateurs", "greeters": "123" } ] }
            """);

        var (channel, series) = Assert.Single(Load().Seeds);

        Assert.Equal(("chats", TimeSpan.FromMinutes(90), new SeriesPace(3, 8, 4)), (channel, series.Duration, series.Pace));
        Assert.Equal(["fr", "en"], series.Languages.AsEnumerable());
        Assert.Equal([TimeSpan.FromDays(2)], series.Reminders.AsEnumerable());
        Assert.Equal(("Animateurs", "123"), (series.ModeratorRole, series.GreeterRole));
    }

    [Theory]
    [InlineData("""{ "Series": [ { "Channel": "a", "Name": "A", "Zone": "America/Toronto", "Rules": "Wednesdays" } ] }""", ", series 1: When: “wednesdays” has no hour. Expected: Wednesdays 13:00, but")]
    [InlineData("""{ "Series": [ { "Channel": "a", "Name": "A", "Zone": "America/Torronto", "Rules": "Wednesdays 13:00" } ] }""", ", series 1: Time zone: I know none named “America/Torronto”. Do you mean one of these? America/Toronto")]
    [InlineData("""{ "Series": [ { "Name": "A" } ] }""", ", series 1: Channel is empty; expected the name of a channel, such as hcsmca.")]
    [InlineData("""{ "Series": [ { "Chanel": "a" } ] }""", ", line 1: The JSON property 'Chanel' could not be mapped")]
    [InlineData("""{ "Series": """, ", line 1: ")]
    [InlineData("null", ": it is empty; expected an object with Series and Cities.")]
    [InlineData("""{ "Cities": [ { "Name": "Ville", "Zone": "EST5" } ] }""", ": Ville: read 'EST5', expected an IANA time zone known here, such as America/Vancouver.")]
    [InlineData("""{ "Cities": [ { "Zone": "America/Toronto" } ] }""", ": a city has no Name; expected one such as Vancouver.")]
    public void What_is_wrong_is_told_in_one_line_with_the_file(string json, string expected)
    {
        Write(json);

        var wrong = Assert.Throws<SettingsException>(Load).Message;

        Assert.StartsWith(folder.File("series.json") + expected, wrong, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong);
    }

    private static SeriesReader Reader => new(Texts.Load(new ConfigFiles(Repository.Config)), new ZoneNames());

    private SeriesFile Load() => SeriesFile.Load(new ConfigFiles(folder.Path), Reader);

    private void Write(string json) => File.WriteAllText(folder.File("series.json"), json);
}
