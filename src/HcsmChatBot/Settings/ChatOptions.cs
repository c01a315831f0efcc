using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Settings;

/// <summary>The section "Chats" of config/appsettings.json, where each is explained.</summary>
public sealed record ChatOptions
{
    public const string Section = "Chats";

    [Required]
    public string ModeratorRole { get; set; } = "Moderator";

    /// <summary>A channel's name or id.</summary>
    [Required]
    public string ModeratorsChannel { get; set; } = "moderators";

    /// <summary>A channel's name or id.</summary>
    [Required]
    public string RehearsalChannel { get; set; } = "rehearsal";

    /// <summary>How long before its hour people are reminded of a chat, where its channel has no series of its own: "1 day, 1 hour, 10 minutes", or "none".</summary>
    [Required, KnownSpans]
    public string Reminders { get; set; } = "1 day, 1 hour, 10 minutes";

    /// <summary>A role's name or id, of those who chose to be notified; empty for none.</summary>
    public string ReminderRole { get; set; } = "";

    [Range(1, 60)]
    public int IntroductionMinutes { get; set; } = 5;

    [Range(1, 120)]
    public int TopicMinutes { get; set; } = 10;

    [Range(1, 60)]
    public int ClosingMinutes { get; set; } = 5;

    [Range(1, 48)]
    public int UnattendedHours { get; set; } = 3;

    /// <summary>How long a newcomer's welcome waits, so that people may be faster.</summary>
    [Range(0, 600)]
    public int WelcomeHoldSeconds { get; set; }

    [EnumDataType(typeof(ThreadPlan))]
    public ThreadPlan Threads { get; set; } = ThreadPlan.Topic;

    [EnumDataType(typeof(Language))]
    public Language Language { get; set; } = Language.En;

    /// <summary>IANA name.</summary>
    [Required, KnownTimeZone]
    public string TimeZone { get; set; } = "America/Toronto";

    [EnumDataType(typeof(Pacing))]
    public Pacing Pacing { get; set; } = Pacing.Clock;

    /// <summary>The longest first.</summary>
    public ImmutableArray<TimeSpan> ReminderSpans => SpanText.Read(Reminders) ?? [];

    public TimeSpan WelcomeHold => TimeSpan.FromSeconds(WelcomeHoldSeconds);

    public Pace? Pace => Pacing == Pacing.Manual
        ? null
        : new Pace(
            TimeSpan.FromMinutes(IntroductionMinutes), TimeSpan.FromMinutes(TopicMinutes), TimeSpan.FromMinutes(ClosingMinutes),
            TimeSpan.FromHours(UnattendedHours));

    /// <summary>The series' own rhythm where it has one; none where people alone move chats on.</summary>
    /// <param name="series">Null where the channel has none.</param>
    public Pace? PaceOf(ChatSeries? series) => (Pace, series?.Pace) is ({ } usual, { } own)
        ? usual with
        {
            Introductions = TimeSpan.FromMinutes(own.Introductions),
            Topic = TimeSpan.FromMinutes(own.Topic),
            Closing = TimeSpan.FromMinutes(own.Closing),
        }
        : Pace;
}

/// <summary>Who moves a chat on.</summary>
public enum Pacing
{
    Clock,
    Manual,
}
