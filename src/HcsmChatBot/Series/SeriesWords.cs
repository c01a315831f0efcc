using System.Globalization;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>How a series and its hours are spoken of.</summary>
public sealed class SeriesWords(Texts texts)
{
    private const int LongestReason = 100;

    public static RulesWords Rules(Language language) => language == Language.Fr ? RulesWords.French : RulesWords.English;

    public static string Name(ChatSeries series) => ShownText.Of(series.Name, SeriesForm.MaxNameLength);

    /// <summary>In the reader's own zone, and on the series' clocks.</summary>
    public string Hour(ChatSeries series, TimeZoneInfo zone, DateTimeOffset at, Language language) => texts.Say(
        language, "plan.hour", ("time", Timestamps.DayAndClock(at)), ("clock", Clock(zone, at, language)), ("place", PlanWords.PlaceOf(series.Zone)));

    public string Clock(TimeZoneInfo zone, DateTimeOffset at, Language language) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(texts.Plain(language, "plan.clock"), CultureInfo.InvariantCulture);

    /// <summary>What is otherwise with an occurrence; empty where nothing is.</summary>
    public string Marks(Occurrence occurrence, Language language)
    {
        List<string> marks = [];
        if (occurrence.IsSpecial)
            marks.Add(texts.Say(language, "series.mark.special"));
        if (occurrence.IsMoved)
            marks.Add(texts.Say(language, "series.mark.moved", ("date", $"{occurrence.Key.Date:yyyy-MM-dd}")));
        if (occurrence.JointWith is { } hashtag)
            marks.Add(texts.Say(language, "series.mark.joint", ("hashtag", ShownText.Of(hashtag, SeriesForm.MaxHashtagLength))));
        if (occurrence.Jump != ClockJump.None)
            marks.Add(texts.Say(language, $"series.mark.{occurrence.Jump}", ("clock", occurrence.Wall.ToString(texts.Plain(language, "plan.clock"), CultureInfo.InvariantCulture))));
        if (occurrence.SkippedFor is { } reason)
            marks.Add(reason.Length == 0 ? texts.Say(language, "series.mark.skipped") : texts.Say(language, "series.mark.skipped.because", ("reason", ShownText.Of(reason, LongestReason))));
        return string.Concat(marks.Select(mark => $" {mark}"));
    }

    /// <summary>The settings that stand one a line, as <see cref="SeriesReader"/> reads them back. What is as the bot's settings have it stays empty.</summary>
    public string Further(ChatSeries series, Language language)
    {
        string[] values =
        [
            series.Duration.TotalMinutes.ToString(CultureInfo.InvariantCulture),
            series.Pace is { } pace ? string.Create(CultureInfo.InvariantCulture, $"{pace.Introductions}, {pace.Topic}, {pace.Closing}") : "",
            string.Join(", ", series.Languages),
            SpanText.Write(series.Reminders, inFrench: language == Language.Fr),
            series.ModeratorRole ?? "",
            series.GreeterRole ?? "",
        ];
        return string.Join('\n', FurtherSettings.Names.Zip(values, (name, value) => $"{texts.Plain(language, $"series.further.{name}")}: {value}".TrimEnd()));
    }
}
