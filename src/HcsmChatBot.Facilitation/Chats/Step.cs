namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Something that moved an open chat, with what it takes to take it back.</summary>
/// <param name="Label">The topic it opened, passed over or gave time to.</param>
/// <param name="From">The topic that was open before.</param>
/// <param name="Left">What that topic had left of its time; null without a clock.</param>
public sealed record Step(StepKind Kind, DateTimeOffset At, TopicLabel Label, TopicLabel From, TimeSpan? Left)
{
    /// <summary>It asked the topic; else the prompt stood already.</summary>
    public bool HasAsked { get; init; }

    /// <summary>The topic would not have come by itself: nobody planned it, or it was passed over.</summary>
    public bool WasOutOfTurn { get; init; }

    /// <summary>The clock stood before.</summary>
    public bool WasPaused { get; init; }

    /// <summary>The time it gave to the open topic.</summary>
    public TimeSpan Given { get; init; }
}

public enum StepKind
{
    /// <summary>On to the next topic, by the clock or by a person.</summary>
    WentOn,

    /// <summary>To a topic out of its turn.</summary>
    Jumped,
    WentBack,
    Skipped,
    Extended,
}
