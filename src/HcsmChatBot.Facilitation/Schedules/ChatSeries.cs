using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>Chats that come back in one channel. What is null is as the bot's settings have it.</summary>
/// <param name="Id">The snowflake of the interaction, or of the channel, that it was made with.</param>
/// <param name="Zone">An IANA name: whose clocks its hours are read by.</param>
public sealed record ChatSeries(ulong Id, ulong GuildId, ulong ChannelId, string Name, string Zone)
{
    public static readonly ImmutableArray<TimeSpan> UsualReminders = [TimeSpan.FromDays(1), TimeSpan.FromHours(1), TimeSpan.FromMinutes(10)];

    public static readonly TimeSpan UsualDuration = TimeSpan.FromHours(1);

    /// <summary>With its #; empty where it has none.</summary>
    public string Hashtag { get; init; } = "";

    public ImmutableArray<SeriesRule> Rules { get; init; } = [];

    /// <summary>In the order in which they were made.</summary>
    public ImmutableArray<SeriesException> Exceptions { get; init; } = [];

    public TimeSpan Duration { get; init; } = UsualDuration;

    public SeriesPace? Pace { get; init; }

    /// <summary>"en", "fr": the languages of what is posted for everybody, the main one first. Empty as the settings have it.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Moderators ended it: it has no hours any more.</summary>
    public bool IsEnded { get; init; }

    /// <summary>A role's name or id.</summary>
    public string? ModeratorRole { get; init; }

    /// <summary>A role's name or id: who is asked to greet newcomers.</summary>
    public string? GreeterRole { get; init; }

    /// <summary>How long before the hour people are reminded, the longest first.</summary>
    public ImmutableArray<TimeSpan> Reminders { get; init; } = UsualReminders;
}

/// <summary>Minutes of the parts of a chat.</summary>
public sealed record SeriesPace(int Introductions, int Topic, int Closing);
