using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>The occurrences and exceptions of a series as they are chosen while somebody types.</summary>
public sealed class SeriesChoices(SeriesBook book, SeriesWords words, Guilds guilds, Texts texts, TimeProvider time)
{
    /// <summary>https://docs.discord.com/developers/interactions/application-commands#autocomplete</summary>
    private const int MostChoices = 25;

    private const int LongestChoice = 100;

    /// <summary>Discord lets a message be no longer.</summary>
    private const int LongestReason = 60;

    /// <summary>An exception of the last few days can still be looked at and undone.</summary>
    private const int DaysBehind = 7;

    public InteractionAnswer Suggest(Asked asked)
    {
        var typed = asked.Options.FirstOrDefault(option => option.Focused);
        var choices = SeriesOf(asked.Interaction.GuildId ?? 0, ChannelOf(asked.Interaction)) is not { } series || typed is null ? []
            : typed.Name == SeriesCommand.Exception ? Exceptions(series, asked.Language)
            : Occurrences(series, asked.Language);
        return new InteractionAnswer.Suggest([.. choices.Where(choice => choice.Name.Contains(typed?.Value?.Trim() ?? "", StringComparison.CurrentCultureIgnoreCase)).Take(MostChoices)]);
    }

    /// <summary>The series of the channel, else the only one of the guild whose channel is there.</summary>
    public ChatSeries? SeriesOf(ulong guildId, ulong channelId) =>
        book.Of(channelId) ?? (book.In(guildId).Where(series => !guilds.IsGone(guildId, series.ChannelId)).ToArray() is [var only] ? only : null);

    /// <summary>The channel from memory: a thread's own is told with the interaction.</summary>
    public static ulong ChannelOf(Interaction interaction) =>
        interaction.Channel is { IsThread: true, ParentId: { } parent } ? parent : interaction.ChannelId ?? 0;

    /// <summary>"Wednesday 2026-11-25 21:00", on the series' clocks.</summary>
    public string Name(ChatSeries series, DateTimeOffset at, Language language) =>
        WhenText.Write(TimeZoneInfo.ConvertTime(at, book.ZoneOf(series)).DateTime, inFrench: language == Language.Fr);

    private IEnumerable<CommandChoice> Occurrences(ChatSeries series, Language language) => book.Until(series, time.GetUtcNow() + SeriesBook.Horizon)
        .Select(occurrence => new CommandChoice(
            ShownText.Cut(Name(series, occurrence.At, language) + Unescaped(words.Marks(occurrence, language)), LongestChoice - 1), occurrence.Key.ToString()));

    private IEnumerable<CommandChoice> Exceptions(ChatSeries series, Language language) => series.Exceptions
        .Where(exception => exception.Key.Date >= DateOnly.FromDateTime(time.GetUtcNow().Date.AddDays(-DaysBehind)))
        .OrderBy(exception => exception.Key)
        .Select(exception => new CommandChoice(ShownText.Cut(Say(series, exception, language), LongestChoice - 1), SeriesChange.NameOf(exception)));

    /// <summary>An exception in a line, on the series' clocks.</summary>
    public string Say(ChatSeries series, SeriesException exception, Language language)
    {
        var date = $"{exception.Key.Date:yyyy-MM-dd}";
        return exception switch
        {
            SeriesException.Skipped(_, var reason) => Unescaped(texts.Say(language, "series.exception.Skipped", ("date", date), ("reason", ShownText.Of(reason, LongestReason)))).TrimEnd(' ', ':'),
            SeriesException.Moved(_, var to) => texts.Say(language, "series.exception.Moved", ("date", date), ("to", WhenText.Write(to, inFrench: language == Language.Fr))),
            SeriesException.Special(var day, var at) => texts.Say(language, "series.exception.Special", ("when", WhenText.Write(day.ToDateTime(at), inFrench: language == Language.Fr))),
            SeriesException.Joint(_, var hashtag) => texts.Say(language, "series.exception.Joint", ("date", date), ("hashtag", hashtag)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A choice has no Markdown, so nothing in it needs to be escaped.</summary>
    private static string Unescaped(string text) => text.Replace("\\", "", StringComparison.Ordinal);
}
