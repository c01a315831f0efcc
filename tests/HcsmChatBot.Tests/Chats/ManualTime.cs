using System.Threading.Channels;

namespace HcsmChatBot.Tests.Chats;

/// <summary>A clock that moves only when a test says so.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<WaitingTimer> timers = Channel.CreateUnbounded<WaitingTimer>();

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WaitingTimer(() => callback(state), dueTime);
        timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Waits until something waits, and lets that time pass.</summary>
    /// <returns>How long it waited.</returns>
    public async Task<TimeSpan> PassAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var timer = await timers.Reader.ReadAsync(patience.Token);
        Now += timer.Due;
        timer.Ring();
        return timer.Due;
    }

    /// <summary>Waits until something waits, and leaves it waiting.</summary>
    /// <returns>How long it would.</returns>
    public async Task<TimeSpan> StartedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return (await timers.Reader.ReadAsync(patience.Token)).Due;
    }

    private sealed class WaitingTimer(Action ring, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
