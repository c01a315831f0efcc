using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>
/// One occurrence of a chat. It holds the agenda, the clock, ids and counters, never what people wrote.
/// <see cref="ChatFacilitator.Advance(Chat, ChatEvent)"/> is the only way from one state to the next.
/// </summary>
[JsonDerivedType(typeof(Scheduled), nameof(Scheduled))]
[JsonDerivedType(typeof(Open), nameof(Open))]
[JsonDerivedType(typeof(WrappingUp), nameof(WrappingUp))]
[JsonDerivedType(typeof(Ended), nameof(Ended))]
[JsonDerivedType(typeof(Cancelled), nameof(Cancelled))]
public abstract record Chat
{
    private Chat(ChatPlan plan) => Plan = plan;

    public ChatPlan Plan { get; init; }

    /// <summary>What wakes this chat next; the shell sets its clock by it. Null when only people can move it.</summary>
    [JsonIgnore]
    public virtual Alarm? Alarm => null;

    /// <summary>Null before the opening.</summary>
    [JsonIgnore]
    public virtual Proceedings? SoFar => null;

    /// <summary>Messages and threads with lower ids are from before this chat.</summary>
    [JsonIgnore]
    public ulong SinceId => Math.Max(Plan.Id, SoFar?.SinceId ?? 0);

    /// <param name="StartsAt">Its hour; null when a person is to start it.</param>
    /// <param name="IsConfirmed">A host will be there: it starts by itself at its hour.</param>
    public sealed record Scheduled(ChatPlan Plan, DateTimeOffset? StartsAt = null, bool IsConfirmed = false) : Chat(Plan)
    {
        public Announced Announced { get; init; } = new(0, null);

        /// <summary>Its hour has come and passed without it, and those who moderate were asked what to do.</summary>
        public bool IsAskedFor { get; init; }

        [JsonIgnore]
        public override Alarm? Alarm => StartsAt is { } due && !IsAskedFor ? new Alarm.ForStart(due) : null;
    }

    /// <param name="TopicEndsAt">When the introductions or the open topic have had their time; null without a clock.</param>
    public sealed record Open(ChatPlan Plan, Proceedings Proceedings, DateTimeOffset? TopicEndsAt) : Chat(Plan)
    {
        [JsonIgnore]
        public override Proceedings SoFar => Proceedings;

        /// <summary>Welcomes that are held back for a while, the earliest first.</summary>
        public ImmutableArray<HeldWelcome> Held { get; init; } = [];

        /// <summary>Null while the clock runs.</summary>
        public Pause? Pause { get; init; }

        /// <summary>Null where the open topic's prompt is not to be brought up any more. While the clock stands it waits.</summary>
        public Halfway? Halfway { get; init; }

        /// <summary>What can be taken back, the latest last; at most <see cref="ChatFacilitator.MostSteps"/>.</summary>
        public ImmutableArray<Step> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

        /// <summary>The last that moved the talk or took something back.</summary>
        public LastAct? LastAct { get; init; }

        /// <summary>The last that changed the hour and left the open topic open.</summary>
        public LastAct? LastAside { get; init; }

        [JsonIgnore]
        public override Alarm? Alarm => new[] { Next, HalfwayAlarm, WelcomeAlarm }.Where(alarm => alarm is not null).MinBy(alarm => alarm!.Due);

        /// <summary>The next topic, or the end.</summary>
        [JsonIgnore]
        public Alarm? Next => (Pause, TopicEndsAt, Proceedings.Next(Plan.Agenda)) switch
        {
            ({ } pause, _, _) => Plan.Pace is { } pace ? new Alarm.ForEnd(pause.At + pace.Unattended) : null,
            (_, null, _) => null,
            (_, { } due, { } next) => new Alarm.ForTopic(next.Label, due),
            (_, { } due, null) => new Alarm.ForEnd(due + SilentClosing),
        };

        private Alarm.ForHalfway? HalfwayAlarm => (Pause, Halfway) is (null, { } half) ? new Alarm.ForHalfway(Proceedings.Current(Plan.Agenda), half.Due) : null;

        private Alarm.ForWelcome? WelcomeAlarm => Held is [var held, ..] ? new Alarm.ForWelcome(held.Due) : null;

        /// <summary>Where nobody is asked for closing thoughts, the last topic fades out.</summary>
        private TimeSpan SilentClosing => Proceedings.IsUnplanned || Plan.Agenda.Find(TopicLabel.ClosingThoughts) is not null
            ? TimeSpan.Zero
            : Plan.Pace?.Closing ?? TimeSpan.Zero;
    }

    /// <summary>The chat is over, its summary is not posted yet.</summary>
    public sealed record WrappingUp(ChatPlan Plan, Proceedings Proceedings, DateTimeOffset EndedAt) : Chat(Plan)
    {
        /// <summary>The clock stood.</summary>
        public bool WasPaused { get; init; }

        /// <summary>Its channel was deleted.</summary>
        public bool IsPlaceGone { get; init; }

        /// <summary>What the open topic had left of its time; null without a clock.</summary>
        public TimeSpan? Left { get; init; }

        [JsonIgnore]
        public override Proceedings SoFar => Proceedings;
    }

    public sealed record Ended(ChatPlan Plan, Proceedings Proceedings, DateTimeOffset EndedAt) : Chat(Plan)
    {
        /// <summary>As in <see cref="WrappingUp.WasPaused"/>.</summary>
        public bool WasPaused { get; init; }

        /// <summary>As in <see cref="WrappingUp.IsPlaceGone"/>.</summary>
        public bool IsPlaceGone { get; init; }

        /// <summary>A rehearsal goes whole when its end cannot be taken back any more.</summary>
        [JsonIgnore]
        public override Alarm? Alarm => Plan.IsRehearsal ? new Alarm.ForEnd(EndedAt + ChatFacilitator.UndoEndWithin) : null;

        /// <summary>What the open topic had left of its time; null without a clock.</summary>
        public TimeSpan? Left { get; init; }

        [JsonIgnore]
        public override Proceedings SoFar => Proceedings;
    }

    /// <summary>Planned and called off.</summary>
    public sealed record Cancelled(ChatPlan Plan, DateTimeOffset? StartsAt = null) : Chat(Plan)
    {
        public Announced Announced { get; init; } = new(0, null);
    }
}

/// <summary>What everybody was told of a plan.</summary>
/// <param name="Wanted">How many announcements were asked for: one that a later one overtook is not posted.</param>
/// <param name="LastId">The message of the last that was posted.</param>
/// <param name="Trouble">As in <see cref="Proceedings.Trouble"/>.</param>
public sealed record Announced(int Wanted, ulong? LastId, int? Trouble = null);

/// <summary>A welcome that waits, so that people have time to be faster.</summary>
public sealed record HeldWelcome(ChatEffect.Welcome Welcome, DateTimeOffset Due);
