using System.Globalization;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>An hour by the clocks of cities, labelled by the place and never by an abbreviation, which no longer says what a clock shows.</summary>
public sealed class CityTimes(SeriesFile file, Texts texts)
{
    private const string Between = " · ";

    /// <summary>"Vancouver 18:00 · Calgary 19:00 · …", with the weekday where the date is not the one that <paramref name="own"/> shows.</summary>
    /// <param name="own">The series' zone.</param>
    public string Of(DateTimeOffset at, TimeZoneInfo own, Language language)
    {
        var day = TimeZoneInfo.ConvertTime(at, own).Date;
        return string.Join(Between, file.Cities.Select(city => $"{city.In(language)} {Clock(TimeZoneInfo.ConvertTime(at, city.ZoneNow).DateTime, day, language)}"));
    }

    private string Clock(DateTime wall, DateTime day, Language language)
    {
        var clock = wall.ToString(texts.Plain(language, "plan.clock"), CultureInfo.InvariantCulture);
        return wall.Date == day ? clock : $"{clock} ({RulesWords.DayOf(wall.DayOfWeek, language == Language.Fr)})";
    }
}

/// <summary>A place whose clock people look for.</summary>
public sealed record City(string Name, string Nom, TimeZoneInfo Zone)
{
    /// <summary>As the time-zone data has it now, which may be replaced while the bot runs.</summary>
    public TimeZoneInfo ZoneNow => TimeZoneData.Find(Zone.Id) ?? Zone;

    public string In(Language language) => language == Language.Fr ? Nom : Name;
}
