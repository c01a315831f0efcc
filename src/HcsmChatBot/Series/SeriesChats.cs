using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>Which chat is planned for which occurrence of a series.</summary>
public sealed class SeriesChats(SeriesBook book, LiveChats chats)
{
    /// <summary>So many occurrences may have a chat already.</summary>
    private const int MostAhead = 60;

    public SeriesBook Book => book;

    /// <summary>The chat in the series' channel, planned or open, that begins nearest to this hour and within the time of the occurrence. Null where there is none.</summary>
    public Chat? For(ChatSeries series, DateTimeOffset at) => chats.All
        .Select(live => live.Current)
        .Where(chat => chat.Plan.ChannelId == series.ChannelId && HourOf(chat) is { } hour && (hour - at).Duration() < series.Duration)
        .MinBy(chat => (HourOf(chat)!.Value - at).Duration());

    /// <summary>The next occurrence that has no chat yet.</summary>
    public Occurrence? NextFree(ChatSeries series) => book.Next(series, MostAhead).FirstOrDefault(occurrence => For(series, occurrence.At) is null);

    /// <summary>When the next chat of a channel is to be, as <see cref="WhenText"/> reads it on the channel's own clocks; empty where there is no series.</summary>
    public string NextWhen(ulong channelId, Language language) => book.Of(channelId) is { } series && NextFree(series) is { } next
        ? WhenText.Write(TimeZoneInfo.ConvertTime(next.At, book.ZoneOf(series)).DateTime, inFrench: language == Language.Fr)
        : "";

    private static DateTimeOffset? HourOf(Chat chat) => chat switch
    {
        Chat.Scheduled planned => planned.StartsAt,
        Chat.Cancelled => null,
        _ => chat.SoFar?.OpenedAt,
    };
}
