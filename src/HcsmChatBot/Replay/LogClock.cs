namespace HcsmChatBot.Replay;

/// <summary>Reads a log's stamps in order and gives each its moment; time never goes back.</summary>
/// <param name="firstDay">The day for lines that name none, from the file's name.</param>
internal sealed class LogClock(DateOnly? firstDay)
{
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    private DateOnly? day = firstDay;
    private DateTime last = DateTime.MinValue;

    /// <returns>Null while no day is known.</returns>
    public DateTime? Read(LogStamp stamp)
    {
        day = stamp.Day ?? day;
        if (day is null || stamp.Time is not { } time)
            return null;

        // Without a date in the line, only the clock tells that midnight has passed; a smaller step back is two servers' disagreement.
        if (stamp.Day is null && last - day.Value.ToDateTime(time) > HalfADay)
            day = DateOnly.FromDateTime(last).AddDays(1);

        var moment = day.Value.ToDateTime(time);
        last = moment > last ? moment : last;
        return last;
    }
}
