namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>One hour of a series.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Wall">What was asked for on the series' own clocks: where they skip it, <paramref name="At"/> is as much later as they jump.</param>
public sealed record Occurrence(OccurrenceKey Key, DateTime Wall, DateTimeOffset At, ClockJump Jump)
{
    public bool IsMoved { get; init; }

    /// <summary>The other community's, with its #.</summary>
    public string? JointWith { get; init; }

    /// <summary>Why it does not take place: empty where no reason was given, null where it does.</summary>
    public string? SkippedFor { get; init; }

    public bool IsSpecial => Key.IsSpecial;

    public bool TakesPlace => SkippedFor is null;
}
