using System.Globalization;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Suggestions;

/// <summary>What those who moderate are told of an hour that has no topic yet: what waits, what was accepted, and the way to a plan.</summary>
public sealed class TopicCallWords(SuggestionBook book, SuggestionWords suggestions, Evergreen evergreen, Texts texts, GuildOptions options)
{
    private const int MostAccepted = 3;
    private const int LongestQuestion = 200;

    public MessageToSend Of(ChatSeries series, Occurrence hour)
    {
        var language = Languages.OfCode(series.Languages.FirstOrDefault()) ?? options.Of(series.GuildId).Language;
        var accepted = book.Accepted(series.GuildId);
        List<string> lines =
        [
            texts.Say(language, "topics.none", ("series", ShownText.Of(series.Name, SuggestionWords.LongestMention)), ("when", Timestamps.DayAndClock(hour.At)), ("channel", $"<#{series.ChannelId}>")),
            texts.Say(language, "topics.waiting", ("n", book.Waiting(series.GuildId).Count)),
        ];
        if (accepted.Count > 0)
            lines.Add(texts.Say(language, "topics.accepted", ("n", accepted.Count)));
        lines.AddRange(accepted.Take(MostAccepted).Select(suggestion => $"- {ShownText.Cut(suggestions.Question(suggestion), SuggestionWords.LongestMention)}"));
        if (evergreen.Pick((ulong)hour.Key.Date.DayNumber) is { } always)
            lines.Add(texts.Say(language, "topics.evergreen", ("prompt", ShownText.Of(always.In(language), LongestQuestion))));
        lines.Add(texts.Say(language, "topics.way", ("channel", $"<#{series.ChannelId}>")));
        return new MessageToSend(string.Join('\n', lines), Nonce: NonceOf(series, hour.Key));
    }

    /// <summary>The same for the same hour, at most 25 characters: where the bot was killed before it noted that it was told, Discord takes it once.</summary>
    private static string NonceOf(ChatSeries series, OccurrenceKey key) => string.Create(CultureInfo.InvariantCulture, $"{series.Id:x}-{key.Date:yyMMdd}{key.Number}");
}
