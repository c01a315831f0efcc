namespace HcsmChatBot.Storage;

/// <summary>The series of one channel.</summary>
public sealed class SeriesRow
{
    public long Id { get; set; }
    public long GuildId { get; set; }
    public long ChannelId { get; set; }

    /// <summary>The series, as JSON.</summary>
    public required string Settings { get; set; }

    /// <summary>The version of the time-zone data that its occurrences were computed with.</summary>
    public required string Data { get; set; }
}

/// <summary>An hour of a series that takes place, as it was last computed.</summary>
public sealed class OccurrenceRow
{
    public long SeriesId { get; set; }
    public required string Key { get; set; }
    public long GuildId { get; set; }
    public long At { get; set; }
}

/// <summary>What moderators are to be told: the time-zone data has changed, and hours with it.</summary>
public sealed class ClockNoticeRow
{
    public long Id { get; set; }
    public long GuildId { get; set; }
    public long CreatedAt { get; set; }

    /// <summary>What moved, as JSON.</summary>
    public required string Moves { get; set; }

    /// <summary>From then on it may have reached Discord.</summary>
    public long? TriedAt { get; set; }
    public long? PostedAt { get; set; }
}

/// <summary>What was typed about the series of a channel and could not be used yet.</summary>
public sealed class SeriesDraftRow
{
    public long ChannelId { get; set; }
    public long GuildId { get; set; }
    public required string Name { get; set; }
    public required string Hashtag { get; set; }
    public required string Rules { get; set; }
    public required string Zone { get; set; }
    public required string Further { get; set; }
}
