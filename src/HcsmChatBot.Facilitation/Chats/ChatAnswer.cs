using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What a command is answered. The shell puts it into the person's language.</summary>
[JsonDerivedType(typeof(Planned), nameof(Planned))]
[JsonDerivedType(typeof(Confirmed), nameof(Confirmed))]
[JsonDerivedType(typeof(CalledOff), nameof(CalledOff))]
[JsonDerivedType(typeof(Started), nameof(Started))]
[JsonDerivedType(typeof(WentOn), nameof(WentOn))]
[JsonDerivedType(typeof(JustDone), nameof(JustDone))]
[JsonDerivedType(typeof(Skipped), nameof(Skipped))]
[JsonDerivedType(typeof(Paused), nameof(Paused))]
[JsonDerivedType(typeof(Resumed), nameof(Resumed))]
[JsonDerivedType(typeof(Undone), nameof(Undone))]
[JsonDerivedType(typeof(Reopened), nameof(Reopened))]
[JsonDerivedType(typeof(Reworded), nameof(Reworded))]
[JsonDerivedType(typeof(Refiled), nameof(Refiled))]
[JsonDerivedType(typeof(Relinked), nameof(Relinked))]
[JsonDerivedType(typeof(CohostAdded), nameof(CohostAdded))]
[JsonDerivedType(typeof(Extended), nameof(Extended))]
[JsonDerivedType(typeof(Finished), nameof(Finished))]
[JsonDerivedType(typeof(Status), nameof(Status))]
[JsonDerivedType(typeof(Refused), nameof(Refused))]
public abstract record ChatAnswer
{
    private ChatAnswer()
    {
    }

    /// <param name="StartsAt">Null when a person is to start it.</param>
    /// <param name="IsConfirmed">It will start by itself.</param>
    /// <param name="Jump">What daylight saving did to the hour that was written.</param>
    public sealed record Planned(ulong ChatId, int Topics, DateTimeOffset? StartsAt, bool IsConfirmed, ClockJump Jump = ClockJump.None) : ChatAnswer
    {
        /// <summary>By whose clocks the hour was written.</summary>
        public ulong ChannelId { get; init; }
    }

    /// <param name="StartsAt">When it starts by itself; null when a person is to start it.</param>
    public sealed record Confirmed(DateTimeOffset? StartsAt) : ChatAnswer;

    public sealed record CalledOff : ChatAnswer;

    /// <param name="Next">What the clock brings next, or null when there is no clock.</param>
    public sealed record Started(int Topics, DateTimeOffset? Next) : ChatAnswer
    {
        /// <summary>The channel where it is only tried out.</summary>
        public ulong? RehearsedIn { get; init; }
    }

    public sealed record WentOn(TopicLabel Label) : ChatAnswer;

    /// <summary>Somebody else, or the clock, did the same a moment before: it was done once.</summary>
    /// <param name="Current">The open topic.</param>
    public sealed record JustDone(TopicLabel Current) : ChatAnswer;

    public sealed record Skipped(TopicLabel Label) : ChatAnswer;

    public sealed record Paused(TopicLabel Current) : ChatAnswer;

    /// <param name="Until">Null without a clock.</param>
    public sealed record Resumed(TopicLabel Current, DateTimeOffset? Until) : ChatAnswer;

    /// <param name="Current">The topic that is open again, or still.</param>
    public sealed record Undone(StepKind What, TopicLabel Label, TopicLabel Current) : ChatAnswer;

    /// <summary>The end was taken back.</summary>
    /// <param name="Until">Null without a clock.</param>
    public sealed record Reopened(TopicLabel Current, DateTimeOffset? Until) : ChatAnswer;

    public sealed record Reworded(TopicLabel Label) : ChatAnswer;

    public sealed record Refiled(TopicLabel Label) : ChatAnswer;

    /// <summary>What stands of it when the person is told is in the archive.</summary>
    public sealed record Relinked(ulong MessageId) : ChatAnswer;

    public sealed record CohostAdded(ulong UserId) : ChatAnswer;

    /// <param name="Until">Null while the clock stands.</param>
    public sealed record Extended(TopicLabel Label, DateTimeOffset? Until) : ChatAnswer;

    public sealed record Finished(ulong ChatId, int Messages) : ChatAnswer;

    /// <param name="Current">The open topic.</param>
    /// <param name="Next">The label that comes next; null when the end does.</param>
    /// <param name="Due">When that comes; null without a clock.</param>
    /// <param name="Trouble">As in <see cref="Proceedings.Trouble"/>.</param>
    public sealed record Status(bool IsOver, TopicLabel Current, TopicLabel? Next, DateTimeOffset? Due, int Messages, int? Trouble) : ChatAnswer
    {
        public bool IsPaused { get; init; }
    }

    public sealed record Refused(Refusal Why) : ChatAnswer;
}
