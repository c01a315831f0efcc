using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Planning;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What a channel's series says of its chats, or the settings where it has none.</summary>
public sealed class PlanSetting(SeriesBook series, CityTimes cities, GuildOptions options)
{
    /// <summary>The languages that everybody is told a plan in, the main one first.</summary>
    public ImmutableArray<Language> LanguagesOf(ChatPlan plan) => Languages.Of(plan, options.Of(plan.GuildId).Language);

    /// <summary>With its #; empty where the channel has no series, or it has none.</summary>
    public string HashtagOf(ulong channelId) => series.Of(channelId)?.Hashtag ?? "";

    /// <summary>The other community's hashtag, with its #, where the chat is held together with it; empty where it is not.</summary>
    public string JointWith(ulong channelId, DateTimeOffset? startsAt) => startsAt is { } at && series.Of(channelId) is { } own
        ? Timetable.Between(own, series.ZoneOf(own), at - own.Duration, at + own.Duration).MinBy(hour => (hour.At - at).Duration())?.JointWith ?? ""
        : "";

    /// <summary>How long before the hour people are reminded, the longest first.</summary>
    public ImmutableArray<TimeSpan> RemindersOf(ulong channelId) => series.Of(channelId)?.Reminders ?? options.Usual.ReminderSpans;

    /// <summary>An hour by the clocks of the cities that are told; empty where none are.</summary>
    public string Cities(ChatPlan plan, DateTimeOffset at, Language language) => cities.Of(at, series.ZoneOf(plan.GuildId, plan.ChannelId), language);

    public AgendaSetting Of(ChatPlan plan) =>
        new(plan.Pace, plan.Duration, [.. LanguagesOf(plan).Select(language => language.Code())], HashtagOf(plan.ChannelId));

    /// <summary>When it is expected to end.</summary>
    public static DateTimeOffset EndOf(ChatPlan plan, DateTimeOffset startsAt) => ChatHours.Of(plan, startsAt).To;
}
