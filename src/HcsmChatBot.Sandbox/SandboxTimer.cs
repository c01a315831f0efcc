namespace HcsmChatBot.Sandbox;

/// <summary>A timer of the <see cref="SandboxClock"/>, which owns its due time.</summary>
internal sealed class SandboxTimer(SandboxClock clock, TimerCallback callback, object? state) : ITimer
{
    private static long made;
    private readonly long number = Interlocked.Increment(ref made);
    private volatile bool disposed;

    public static IComparer<SandboxTimer> ByDueTime { get; } =
        Comparer<SandboxTimer>.Create((one, other) => (one.Due, one.number).CompareTo((other.Due, other.number)));

    public TimeSpan Due { get; set; }

    public TimeSpan Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
            return false;
        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Fire()
    {
        if (!disposed)
            callback(state);
    }

    public void Dispose()
    {
        disposed = true;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
