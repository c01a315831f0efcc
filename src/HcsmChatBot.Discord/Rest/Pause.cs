namespace HcsmChatBot.Discord.Rest;

/// <summary>A time during which nothing may be sent. Measured on the monotonic clock: Discord's answers tell durations.</summary>
internal sealed class Pause(TimeProvider time)
{
    private readonly Lock gate = new();
    private long since;
    private TimeSpan length;

    /// <summary>Zero when it is over; else rounded up to the millisecond, which is what timers count in.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (gate)
            {
                var left = length - time.GetElapsedTime(since);
                return left <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
            }
        }
    }

    /// <summary>From now on; a longer pause that runs already stays.</summary>
    public void Extend(TimeSpan span)
    {
        lock (gate)
        {
            if (span > length - time.GetElapsedTime(since))
                (since, length) = (time.GetTimestamp(), span);
        }
    }
}
