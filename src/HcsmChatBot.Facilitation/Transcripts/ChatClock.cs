using System.Globalization;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Tells the times of one chat in the community's zone, with the day only where it is not the day the chat was opened.</summary>
internal sealed class ChatClock(ChatRecord chat, TimeZoneInfo zone, TranscriptWords words)
{
    private readonly DateOnly? openedOn = chat.OpenedAt is { } opened ? DayOf(opened, zone) : null;

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
    internal string Moment(DateTimeOffset at) => Tagged(at, DayOf(at, zone) == openedOn ? words.Formats.Time : words.Formats.ShortDay);

    /// <summary>"Wednesday, 2 September 2015, 13:00–14:00", or null when the chat has not been opened.</summary>
    internal string? Span()
    {
        if (chat.OpenedAt is not { } opened)
            return null;
        var begun = Tagged(opened, $"{words.Formats.Day}, {words.Formats.Time}");
        return chat.EndedAt is { } ended ? $"{begun}–{Moment(ended)}" : begun;
    }

    private string Tagged(DateTimeOffset at, string format)
    {
        var exact = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""<time datetime="{exact}">{HtmlText.Encode(TimeZoneInfo.ConvertTime(at, zone).ToString(format, words.Culture))}</time>""";
    }

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
