using System.Globalization;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Tells the times of one chat in the community's zone, with the day only where it is not the day the chat was opened.</summary>
/// <param name="marked">Gives a time that is told the marks of the format.</param>
internal sealed class ChatClock(ChatRecord chat, TimeZoneInfo zone, TranscriptWords words, Func<DateTimeOffset, string, string> marked)
{
    private readonly DateOnly? openedOn = chat.OpenedAt is { } opened ? DayOf(opened, zone) : null;

    internal static ChatClock Unmarked(ChatRecord chat, TimeZoneInfo zone, TranscriptWords words) => new(chat, zone, words, (_, told) => told);

    /// <summary>"America/St_Johns" is St. John's; a zone's abbreviation or standard name would mislead.</summary>
    internal string Place
    {
        get
        {
            var place = zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
            return place == "St Johns" ? "St. John’s" : place;
        }
    }

    /// <summary>"13:05", or "4 Nov, 09:12" on another day.</summary>
    internal string Moment(DateTimeOffset at) => Told(at, DayOf(at, zone) == openedOn ? words.Formats.Time : words.Formats.ShortDay);

    /// <summary>"Wednesday, 2 September 2015, 13:00–14:00", or null when the chat has not been opened.</summary>
    internal string? Span()
    {
        if (chat.OpenedAt is not { } opened)
            return null;
        var begun = Told(opened, $"{words.Formats.Day}, {words.Formats.Time}");
        return chat.EndedAt is { } ended ? $"{begun}–{Moment(ended)}" : begun;
    }

    /// <summary>In UTC, for what a person wrote as an instant: Discord would show each reader their own zone, a file cannot.</summary>
    internal string Universal(DateTimeOffset at) => marked(at, at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));

    private string Told(DateTimeOffset at, string format) => marked(at, TimeZoneInfo.ConvertTime(at, zone).ToString(format, words.Culture));

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
