namespace HcsmChatBot.Discord;

/// <summary>So many events in any span of time. Thread-safe; it never waits itself.</summary>
internal sealed class SlidingWindow(TimeProvider time, TimeSpan span)
{
    private readonly Queue<long> taken = new();
    private readonly Lock gate = new();

    /// <summary>Counts one event, unless there were already <paramref name="most"/> within the span: then it tells how long to wait.</summary>
    /// <returns>Null when it was counted.</returns>
    public TimeSpan? TakeOrWait(int most)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            if (WaitFor(most, now) is { } wait)
                return wait;
            taken.Enqueue(now);
            return null;
        }
    }

    /// <summary>Counts one event that has happened, however many there were.</summary>
    /// <returns>How many there are now within the span.</returns>
    public int Count()
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            LeaveOutWhatIsOver(now);
            taken.Enqueue(now);
            return taken.Count;
        }
    }

    /// <summary>How many there are within the span.</summary>
    public int Within
    {
        get
        {
            lock (gate)
            {
                LeaveOutWhatIsOver(time.GetTimestamp());
                return taken.Count;
            }
        }
    }

    /// <summary>How long until there are fewer than <paramref name="most"/> within the span; null when that is so already.</summary>
    public TimeSpan? WaitFor(int most)
    {
        lock (gate)
            return WaitFor(most, time.GetTimestamp());
    }

    /// <param name="now">One look at the clock for all: it goes on meanwhile, and what is left must not be less than nothing.</param>
    private TimeSpan? WaitFor(int most, long now)
    {
        LeaveOutWhatIsOver(now);
        return taken.Count < most ? null : span - time.GetElapsedTime(taken.ElementAt(taken.Count - most), now);
    }

    private void LeaveOutWhatIsOver(long now)
    {
        while (taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= span)
            taken.Dequeue();
    }
}
