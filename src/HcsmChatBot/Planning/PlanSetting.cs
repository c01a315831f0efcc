using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Planning;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What a channel's series says of its chats, or the settings where it has none.</summary>
public sealed class PlanSetting(SeriesBook series, CityTimes cities, ChatOptions options)
{
    /// <summary>Where nothing says how long chats take.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    /// <summary>The languages that everybody is told a plan in, the main one first.</summary>
    public ImmutableArray<Language> LanguagesOf(ChatPlan plan)
    {
        ImmutableArray<Language> named = [.. plan.Languages.Select(Languages.OfCode).OfType<Language>().Distinct()];
        return named.IsEmpty ? [options.Language] : named;
    }

    /// <summary>With its #; empty where the channel has no series, or it has none.</summary>
    public string HashtagOf(ulong channelId) => series.Of(channelId)?.Hashtag ?? "";

    /// <summary>How long before the hour people are reminded, the longest first.</summary>
    public ImmutableArray<TimeSpan> RemindersOf(ulong channelId) => series.Of(channelId)?.Reminders ?? options.ReminderSpans;

    /// <summary>An hour by the clocks of the cities that are told; empty where none are.</summary>
    public string Cities(ulong channelId, DateTimeOffset at, Language language) => cities.Of(at, series.ZoneOf(channelId), language);

    public AgendaSetting Of(ChatPlan plan) =>
        new(plan.Pace, series.Of(plan.ChannelId)?.Duration ?? Usual, [.. LanguagesOf(plan).Select(language => language.Code())], HashtagOf(plan.ChannelId));

    /// <summary>When it is expected to end.</summary>
    public DateTimeOffset EndOf(ChatPlan plan, DateTimeOffset startsAt) =>
        plan.Pace is null ? startsAt + (series.Of(plan.ChannelId)?.Duration ?? Usual) : ChatHours.Of(plan, startsAt).To;
}
