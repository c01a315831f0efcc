namespace HcsmChatBot.Sandbox;

/// <summary>
/// What people in the sandbox see as "now". It runs with real time, or so many times as fast, until <see cref="Set"/> freezes it at an instant; <see cref="Run"/> lets it run on from there.
/// Timers made from it fire when it passes their due time, whether it ran or jumped there. A jump steps through the due times in order,
/// so that each callback sees the time it was due. Set to an earlier instant, timers keep the time they still had to wait, and timestamps never go back.
/// </summary>
public sealed class SandboxClock : TimeProvider, IDisposable
{
    public const double Slowest = 0.1;
    public const double Fastest = 600;

    private readonly TimeProvider real;
    private readonly Lock gate = new();
    private readonly SortedSet<SandboxTimer> due = new(SandboxTimer.ByDueTime);
    private readonly ITimer wake;
    private DateTimeOffset start;
    private TimeSpan elapsed;
    private long runningSince;
    private bool running = true;
    private double speed = 1;

    public SandboxClock(TimeProvider real)
    {
        this.real = real;
        start = real.GetUtcNow();
        runningSince = real.GetTimestamp();
        wake = real.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>It was stopped, set, let run, or goes at another speed; not told for time that merely passes.</summary>
    public event Action? Turned;

    public bool Running
    {
        get
        {
            lock (gate)
                return running;
        }
    }

    /// <summary>How many seconds of it pass in a real one while it runs: <see cref="Slowest"/> to <see cref="Fastest"/>, 1 at first.</summary>
    public double Speed
    {
        get
        {
            lock (gate)
                return speed;
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Slowest);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Fastest);
            lock (gate)
            {
                elapsed = Elapsed;
                runningSince = real.GetTimestamp();
                speed = value;
                Arm();
            }

            Turned?.Invoke();
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return start + Elapsed;
    }

    public override long GetTimestamp()
    {
        lock (gate)
            return Elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SandboxTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Freezes the clock at this instant. Returns when every timer that came due on the way has fired.</summary>
    public void Set(DateTimeOffset instant)
    {
        TimeSpan target;
        lock (gate)
        {
            elapsed = Elapsed;
            running = false;
            var shift = instant - (start + elapsed);
            if (shift < TimeSpan.Zero)
                start += shift;
            target = elapsed + (shift > TimeSpan.Zero ? shift : TimeSpan.Zero);
        }

        while (StepTowards(target) is { } timer)
            timer.Fire();
        Turned?.Invoke();
    }

    /// <summary>Turns it on by so much, as <see cref="Set"/> does, and lets it run on if it ran.</summary>
    public void TurnOn(TimeSpan by)
    {
        var ran = Running;
        Set(GetUtcNow() + by);
        if (ran)
            Run();
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public void Run()
    {
        lock (gate)
        {
            if (running)
                return;
            running = true;
            runningSince = real.GetTimestamp();
            Arm();
        }

        Turned?.Invoke();
    }

    public void Dispose() => wake.Dispose();

    internal void Schedule(SandboxTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            due.Remove(timer);
            timer.Period = period;
            if (dueTime < TimeSpan.Zero)
                return;
            timer.Due = Elapsed + dueTime;
            due.Add(timer);
            Arm();
        }
    }

    internal void Forget(SandboxTimer timer)
    {
        lock (gate)
            due.Remove(timer);
    }

    private TimeSpan Elapsed => running ? elapsed + (real.GetElapsedTime(runningSince) * speed) : elapsed;

    private void FireDue()
    {
        while (NextDue() is { } timer)
            timer.Fire();
        lock (gate)
            Arm();
    }

    private SandboxTimer? NextDue()
    {
        lock (gate)
            return due.Min is { } timer && timer.Due <= Elapsed ? Take(timer) : null;
    }

    private SandboxTimer? StepTowards(TimeSpan target)
    {
        lock (gate)
        {
            if (running)
                return null; // somebody called Run meanwhile
            var next = due.Min is { } timer && timer.Due <= target ? timer : null;
            var reached = next?.Due ?? target;
            elapsed = reached > elapsed ? reached : elapsed;
            return next is null ? null : Take(next);
        }
    }

    private SandboxTimer Take(SandboxTimer timer)
    {
        due.Remove(timer);
        if (timer.Period > TimeSpan.Zero)
        {
            timer.Due += timer.Period;
            due.Add(timer);
        }

        return timer;
    }

    private void Arm()
    {
        if (due.Min is not { } next)
            return;
        var wait = (next.Due - Elapsed) / speed;
        if (wait <= TimeSpan.Zero)
            ThreadPool.QueueUserWorkItem(_ => FireDue());
        else if (running)
            wake.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>System timers wait at most 49 days; woken early, the clock arms the timer again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);
}
