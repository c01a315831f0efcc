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
            if (WaitFor(most) is { } wait)
                return wait;
            taken.Enqueue(time.GetTimestamp());
            return null;
        }
    }

    /// <summary>Counts one event that has happened, however many there were.</summary>
    /// <returns>How many there are now within the span.</returns>
    public int Count()
    {
        lock (gate)
        {
            LeaveOutWhatIsOver();
            taken.Enqueue(time.GetTimestamp());
            return taken.Count;
        }
    }

    /// <summary>How long until there are fewer than <paramref name="most"/> within the span; null when that is so already.</summary>
    public TimeSpan? WaitFor(int most)
    {
        lock (gate)
        {
            LeaveOutWhatIsOver();
            return taken.Count < most ? null : span - time.GetElapsedTime(taken.ElementAt(taken.Count - most));
        }
    }

    private void LeaveOutWhatIsOver()
    {
        while (taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= span)
            taken.Dequeue();
    }
}
