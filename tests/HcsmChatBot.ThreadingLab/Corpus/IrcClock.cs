namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>Gives the times of a log, read in order, their days. A log that names none begins on <see cref="FirstDay"/>.</summary>
internal sealed class IrcClock
{
    public static readonly DateOnly FirstDay = new(2000, 1, 1);

    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);
    private static readonly TimeSpan AlmostHalfADay = TimeSpan.FromHours(11);

    private DateTime midnight = FirstDay.ToDateTime(TimeOnly.MinValue);
    private TimeOnly last = TimeOnly.MinValue;

    /// <summary>When the last line that told its time was written; that of a line without one.</summary>
    public DateTimeOffset Now => new(midnight + last.ToTimeSpan(), TimeSpan.Zero);

    /// <param name="day">As the line says, null where it does not.</param>
    public DateTimeOffset Read(DateOnly? day, TimeOnly time)
    {
        midnight = day?.ToDateTime(TimeOnly.MinValue) ?? midnight + Passed(time);
        last = time;
        return Now;
    }

    /// <summary>
    /// Some early logs of the corpus have a clock of twelve hours, which steps back by almost that much where one follows twelve, or nought eleven.
    /// </summary>
    /// <remarks>A smaller step back is the disagreement of two servers, and stays one.</remarks>
    private TimeSpan Passed(TimeOnly time) => (last.ToTimeSpan() - time.ToTimeSpan()) switch
    {
        var back when back > HalfADay => TimeSpan.FromDays(1),
        var back when back > AlmostHalfADay => HalfADay,
        _ => TimeSpan.Zero,
    };
}
