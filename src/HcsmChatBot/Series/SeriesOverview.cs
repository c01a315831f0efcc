using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>/series show: what a series is, and its next hours with the times of cities and the chats that are planned.</summary>
public sealed class SeriesOverview(SeriesChats chats, SeriesWords words, CityTimes cities, Texts texts)
{
    private const int MostShown = 5;

    /// <summary>Of the rules, so that there is room for the hours.</summary>
    private const int LongestRules = 400;

    public string Of(ChatSeries series, Language language)
    {
        var head = texts.Say(
            language, "series.show", ("name", $"{SeriesWords.Name(series)}{(series.Hashtag.Length > 0 ? $" {ShownText.Of(series.Hashtag, SeriesForm.MaxHashtagLength)}" : "")}"),
            ("rules", ShownText.Of(SeriesWords.Rules(language).Of(series.Rules), LongestRules)), ("place", PlanWords.PlaceOf(series.Zone)),
            ("minutes", (int)series.Duration.TotalMinutes), ("channel", $"<#{series.ChannelId}>"));
        var shown = Shown(series).Select(occurrence => Line(series, occurrence, language)).ToArray();
        var lines = shown.Length == 0 ? [texts.Say(language, "series.show.none")] : shown;
        return ShownText.Cut(string.Join('\n', lines.Prepend(head)), MessageToSend.MaxContent - 1);
    }

    /// <summary>What is taken of an hour to come that does not exist, or that comes twice; empty where there is none.</summary>
    public string OfJump(ChatSeries series, Language language) => chats.Book.NextJump(series) is { } jump
        ? $" {texts.Say(language, $"answer.series.{jump.Jump}", ("date", $"{jump.Key.Date:yyyy-MM-dd}"), ("when", words.Hour(series, chats.Book.ZoneOf(series), jump.At, language)))}"
        : "";

    /// <summary>One line of each series of a guild.</summary>
    public string OfAll(ulong guildId, Language language) => string.Join('\n', chats.Book.In(guildId)
        .Select(series => texts.Say(
            language, "series.list", ("name", SeriesWords.Name(series)), ("channel", $"<#{series.ChannelId}>"),
            ("next", chats.Book.Next(series, 1) is [var next, ..] ? Timestamps.DayAndClock(next.At) : texts.Say(language, "series.show.none"))))
        .Prepend(texts.Say(language, "series.list.head")));

    /// <summary>The next few that take place, and those that are skipped between them.</summary>
    private List<Occurrence> Shown(ChatSeries series)
    {
        var next = chats.Book.Next(series, MostShown);
        return next.Count == 0 ? [] : [.. chats.Book.Until(series, next[^1].At + TimeSpan.FromTicks(1))];
    }

    private string Line(ChatSeries series, Occurrence occurrence, Language language)
    {
        var zone = chats.Book.ZoneOf(series);
        var when = $"- {words.Hour(series, zone, occurrence.At, language)}{words.Marks(occurrence, language)}";
        if (!occurrence.TakesPlace)
            return when;
        var planned = chats.For(series, occurrence.At) is { } chat
            ? texts.Say(language, chat is Chat.Scheduled ? "series.show.planned" : "series.show.open", ("title", PlanWords.Title(chat.Plan)))
            : texts.Say(language, "series.show.free");
        var clocks = cities.Of(occurrence.At, zone, language);
        return clocks.Length == 0 ? $"{when} {planned}" : $"{when} {planned}\n  {clocks}";
    }
}
