using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Series;

/// <summary>How exceptions come and go. Of one occurrence there is at most one of a kind: the later takes the place of the earlier.</summary>
internal static class SeriesChange
{
    /// <remarks>What is moved takes place, though it was skipped before.</remarks>
    internal static ChatSeries With(ChatSeries series, SeriesException exception) =>
        series with { Exceptions = [.. series.Exceptions.Where(other => !IsSame(other, exception) && !IsTakenBack(other, exception)), exception] };

    /// <summary>Without it, and without what hangs on a special that goes.</summary>
    internal static ChatSeries Without(ChatSeries series, SeriesException exception) => series with
    {
        Exceptions = [.. series.Exceptions.Where(other => exception is SeriesException.Special ? other.Key != exception.Key : !IsSame(other, exception))],
    };

    /// <summary>"2026-11-25 Skipped", by which <see cref="Find"/> finds it.</summary>
    internal static string NameOf(SeriesException exception) => $"{exception.Key} {exception.GetType().Name}";

    internal static SeriesException? Find(ImmutableArray<SeriesException> exceptions, string name) => exceptions.FirstOrDefault(exception => NameOf(exception) == name.Trim());

    private static bool IsTakenBack(SeriesException other, SeriesException by) => other is SeriesException.Skipped && by is SeriesException.Moved && other.Key == by.Key;

    private static bool IsSame(SeriesException one, SeriesException other) => one.Key == other.Key && one.GetType() == other.GetType();
}
