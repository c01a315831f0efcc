using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Series;

public sealed class SeriesReaderTests
{
    private static readonly Texts Words = Texts.Load(new ConfigFiles(Repository.Config));
    private static readonly SeriesReader Reader = new(Words, new ZoneNames());
    private static readonly ChatSeries Blank = new(2, 1, 2, "", "America/Toronto");

    private static readonly SeriesDraft Draft = new(2, 1)
    {
        Name = "Weekly",
        Hashtag = "hcsmca",
        Rules = "Wednesdays 13:00",
        Zone = "america/halifax",
        Further = "Durée : 45\nLanguages: French, en\n\nRappels: aucun\nPace:\nModérateurs",
    };

    [Fact]
    public void Settings_are_read_under_their_names_in_either_language_and_an_unknown_one_is_a_fault()
    {
        var reading = Reader.Read(Draft, Blank, null, Language.En);
        var mended = Reader.Read(Draft with { Further = Draft.Further.Replace("Modérateurs", "Modération: Hosts", StringComparison.Ordinal) }, Blank, null, Language.En).Series!;

        Assert.StartsWith("Further settings: I cannot read “Modérateurs”. Expected, one a line: Duration, Pace, Languages,", Assert.Single(reading.Faults), StringComparison.Ordinal);
        Assert.Equal((TimeSpan.FromMinutes(45), "Hosts", "#hcsmca", "America/Halifax"), (mended.Duration, mended.ModeratorRole, mended.Hashtag, mended.Zone));
        Assert.Equal(["fr", "en"], mended.Languages.AsEnumerable());
        Assert.Empty(mended.Reminders);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void What_a_series_is_comes_back_from_its_form_as_it_was(Language language)
    {
        var words = new SeriesWords(Words);
        var series = Blank with
        {
            Name = "Weekly",
            Hashtag = "#hcsmca",
            Rules = RulesText.Read("Wednesdays 13:00, but the last Wednesday 21:00").Rules,
            Duration = TimeSpan.FromMinutes(75),
            Pace = new SeriesPace(5, 9, 6),
            Languages = ["fr", "en"],
            Reminders = [TimeSpan.FromHours(3)],
            GreeterRole = "Greeters",
        };

        var draft = new SeriesForm(Words, words).Begin(series, new SeriesDraft(2, 1), "Europe/Paris", language);
        var read = Reader.Read(draft, Blank, null, language);

        Assert.Empty(read.Faults);
        Assert.Equal(words.Further(series, language), words.Further(read.Series!, language));
        Assert.Equal((series.Name, series.Hashtag, series.Zone), (read.Series!.Name, read.Series.Hashtag, read.Series.Zone));
        Assert.Equal(RulesWords.English.Of(series.Rules), RulesWords.English.Of(read.Series.Rules));
    }

    [Theory]
    [InlineData("#hcsmca", "#hcsmca")]
    [InlineData(" SantéCA_1 ", "#SantéCA_1")]
    [InlineData("", "")]
    [InlineData("two words", null)]
    [InlineData("<@&1>", null)]
    public void A_hashtag_is_one_word(string text, string? expected) => Assert.Equal(expected, SeriesReader.HashtagOf(text));

    [Theory]
    [InlineData("Toronto", "America/Toronto")]
    [InlineData("ET", "America/Toronto")]
    [InlineData("America/Torotno", "America/Toronto")]
    [InlineData("st johns", "America/St_Johns")]
    [InlineData("Halifx", "America/Halifax")]
    public void Near_names_of_zones_are_found(string typed, string expected) => Assert.Equal(expected, new ZoneNames().Near(typed, 1).Single());

    [Theory]
    [InlineData("EST")]
    [InlineData("Toronto")]
    [InlineData("../etc/passwd")]
    [InlineData("")]
    public void What_is_no_IANA_name_is_no_zone(string text) => Assert.Null(ZoneNames.Find(text));
}
