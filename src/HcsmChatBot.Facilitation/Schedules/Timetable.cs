namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>
/// The occurrences of a series, in the order of their hours and never two at one instant. An hour that the clocks skip is moved on by what they are; of an
/// hour that comes twice the first is taken (<see cref="WallTime"/>).
/// </summary>
public static class Timetable
{
    /// <summary>No series is looked for further ahead: a fifth weekday comes at least every four months.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(400);

    private static readonly TimeSpan Step = TimeSpan.FromDays(35);

    /// <summary>No clock is further from UTC.</summary>
    private const int DaysAround = 2;

    /// <summary>So that no clock and no week after a date leaves the calendar, which ends with the year 9999.</summary>
    private static readonly (DateOnly First, DateOnly Last) Calendar = (DateOnly.MinValue.AddDays(35), DateOnly.MaxValue.AddDays(-35));

    /// <summary>Those that take place.</summary>
    /// <param name="zone">The series' own.</param>
    /// <param name="until">Not included.</param>
    public static IEnumerable<Occurrence> Between(ChatSeries series, TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until) =>
        WithSkipped(series, zone, from, until).Where(occurrence => occurrence.TakesPlace);

    /// <summary>Those that take place, from an instant on. Fewer than so many where there are no more within <see cref="Furthest"/>.</summary>
    public static IEnumerable<Occurrence> Next(ChatSeries series, TimeZoneInfo zone, DateTimeOffset from, int count) =>
        Enumerable.Range(0, (int)Math.Ceiling(Furthest / Step)).SelectMany(step => Between(series, zone, Later(from, step * Step), Later(from, (step + 1) * Step))).Take(count);

    /// <summary>Also those that are skipped.</summary>
    /// <param name="until">Not included.</param>
    public static IEnumerable<Occurrence> WithSkipped(ChatSeries series, TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until) =>
        ByRule(series, Around(from, zone, -DaysAround), Around(until, zone, DaysAround))
            .Where(planned => MoveOf(series, planned.Key) is null)
            .Concat(ByException(series))
            .Select(planned => Settle(series, zone, planned.Key, planned.Wall))
            .Where(occurrence => occurrence.At >= from && occurrence.At < until)
            .OrderBy(occurrence => occurrence.At).ThenBy(occurrence => occurrence.TakesPlace ? 0 : 1).ThenBy(occurrence => occurrence.Key)
            .DistinctBy(occurrence => occurrence.At);

    /// <summary>An occurrence by its key, wherever it was moved to, skipped or not. Null where the series has none of this key.</summary>
    public static Occurrence? Find(ChatSeries series, TimeZoneInfo zone, OccurrenceKey key)
    {
        var wall = key.IsSpecial ? SpecialOf(series, key) : ByRule(series, key.Date, key.Date).Where(planned => planned.Key == key).Select(planned => (DateTime?)planned.Wall).FirstOrDefault();
        return wall is { } at && IsInCalendar(at) ? Settle(series, zone, key, MoveOf(series, key) ?? at) : null;
    }

    private static IEnumerable<(OccurrenceKey Key, DateTime Wall)> ByRule(ChatSeries series, DateOnly first, DateOnly last)
    {
        for (var date = Latest(first, Calendar.First); date <= last && date <= Calendar.Last; date = date.AddDays(1))
        {
            var number = 0;
            foreach (var hour in SeriesRule.HoursOf(date, series.Rules))
                yield return (new OccurrenceKey(date, ++number), date.ToDateTime(hour));
        }
    }

    /// <summary>The specials, and what was moved as long as the rules still give it.</summary>
    private static IEnumerable<(OccurrenceKey Key, DateTime Wall)> ByException(ChatSeries series) => series.Exceptions.Select(exception => exception.Key).Distinct()
        .Select(key => (Key: key, Wall: key.IsSpecial ? MoveOf(series, key) ?? SpecialOf(series, key) : MoveOf(series, key)))
        .Where(planned => planned.Wall is not null && (planned.Key.IsSpecial || ByRule(series, planned.Key.Date, planned.Key.Date).Any(ruled => ruled.Key == planned.Key)))
        .Select(planned => (planned.Key, planned.Wall!.Value))
        .Where(planned => IsInCalendar(planned.Value));

    private static Occurrence Settle(ChatSeries series, TimeZoneInfo zone, OccurrenceKey key, DateTime wall)
    {
        var (at, jump) = WallTime.In(zone, wall);
        return new Occurrence(key, wall, at, jump)
        {
            IsMoved = MoveOf(series, key) is not null,
            JointWith = Of<SeriesException.Joint>(series, key)?.Hashtag,
            SkippedFor = Of<SeriesException.Skipped>(series, key)?.Reason,
        };
    }

    private static DateTime? MoveOf(ChatSeries series, OccurrenceKey key) => Of<SeriesException.Moved>(series, key)?.To;

    private static DateTime? SpecialOf(ChatSeries series, OccurrenceKey key) => Of<SeriesException.Special>(series, key) is { } special ? special.Date.ToDateTime(special.At) : null;

    private static T? Of<T>(ChatSeries series, OccurrenceKey key)
        where T : SeriesException => series.Exceptions.OfType<T>().LastOrDefault(exception => exception.Key == key);

    private static bool IsInCalendar(DateTime wall) => DateOnly.FromDateTime(wall) is var date && date >= Calendar.First && date <= Calendar.Last;

    private static DateOnly Around(DateTimeOffset at, TimeZoneInfo zone, int days) => DateOnly.FromDayNumber(
        Math.Clamp(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime).DayNumber + days, Calendar.First.DayNumber, Calendar.Last.DayNumber));

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset at, TimeSpan by) => DateTimeOffset.MaxValue - at > by ? at + by : DateTimeOffset.MaxValue;
}
