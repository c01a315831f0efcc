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
            while (taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= span)
                taken.Dequeue();
            if (taken.Count >= most)
                return span - time.GetElapsedTime(taken.Peek());
            taken.Enqueue(time.GetTimestamp());
            return null;
        }
    }
}
