namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Something that moved an open chat, with what it takes to take it back.</summary>
/// <param name="Label">The topic it opened, passed over or gave time to.</param>
/// <param name="Index">Of the topic that was open before.</param>
/// <param name="Left">What that topic had left of its time; null without a clock.</param>
public sealed record Step(StepKind Kind, DateTimeOffset At, TopicLabel Label, int Index, TimeSpan? Left)
{
    /// <summary>It put the topic on the agenda.</summary>
    public bool WasAdded { get; init; }

    /// <summary>It asked the topic; else the prompt stood already.</summary>
    public bool HasAsked { get; init; }
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
