namespace HcsmChatBot.Discord.Tests;

/// <summary>A clock that moves only when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2027, 1, 6, 18, 0, 0, TimeSpan.Zero);
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private readonly List<(TimeSpan Span, TaskCompletionSource Noticed)> watchers = [];
    private TimeSpan passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate)
            return passed.Ticks;
    }

    /// <summary>As a clock on the wall may be, whatever really passes.</summary>
    public TimeSpan WallClockIsOffBy { get; set; }

    public override DateTimeOffset GetUtcNow() => Start + WallClockIsOffBy + TimeSpan.FromTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until something waits for exactly this span, then lets it pass.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        await WaitedForAsync(span);
        Advance(span);
    }

    /// <summary>Completes when something waits for exactly this span from now.</summary>
    public Task WaitedForAsync(TimeSpan span)
    {
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (timers.Any(timer => timer.Due == passed + span))
                return Task.CompletedTask;
            watchers.Add((passed + span, noticed));
        }

        return noticed.Task.WaitAsync(Patience.Limit);
    }

    /// <summary>Moves on, ringing what is due on the way in its order.</summary>
    public void Advance(TimeSpan span)
    {
        var end = TimeSpan.FromTicks(GetTimestamp()) + span;
        while (NextDue(end) is { } timer)
            timer.Ring();
        lock (gate)
            passed = end;
    }

    private ManualTimer? NextDue(TimeSpan end)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            passed = next.Due > passed ? next.Due : passed;
            timers.Remove(next);
            return next;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = passed + dueTime;
            timers.Add(timer);
            foreach (var watcher in watchers.Where(watcher => watcher.Span == timer.Due))
                watcher.Noticed.TrySetResult();
        }
    }

    private sealed class ManualTimer(ManualTime time, Action ring) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Ring() => ring();

        /// <summary>Nothing here repeats, so the period is left aside.</summary>
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
