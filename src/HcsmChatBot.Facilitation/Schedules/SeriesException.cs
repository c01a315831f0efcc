using System.Text.Json.Serialization;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>What is otherwise than the rules say. Dates and hours are those of the series' own clocks.</summary>
[JsonDerivedType(typeof(Skipped), nameof(Skipped))]
[JsonDerivedType(typeof(Moved), nameof(Moved))]
[JsonDerivedType(typeof(Special), nameof(Special))]
[JsonDerivedType(typeof(Joint), nameof(Joint))]
public abstract record SeriesException
{
    private SeriesException(OccurrenceKey key) => Key = key;

    public OccurrenceKey Key { get; init; }

    /// <param name="Reason">Empty where none is given.</param>
    public sealed record Skipped(OccurrenceKey Key, string Reason) : SeriesException(Key);

    public sealed record Moved(OccurrenceKey Key, DateTime To) : SeriesException(Key);

    /// <summary>One more, by no rule. A date has at most one.</summary>
    public sealed record Special(DateOnly Date, TimeOnly At) : SeriesException(OccurrenceKey.Special(Date));

    /// <summary>Together with another community.</summary>
    /// <param name="Hashtag">Of the other, with its #.</param>
    public sealed record Joint(OccurrenceKey Key, string Hashtag) : SeriesException(Key);
}
