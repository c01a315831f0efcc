namespace HcsmChatBot.Campaign;

/// <summary>The real clock, so many times as fast: what waits five seconds for Discord's sake waits half a second.</summary>
internal sealed class HurriedTime(int times) : TimeProvider
{
    private readonly DateTimeOffset began = System.GetUtcNow();
    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => began + (System.GetElapsedTime(start) * times);

    public override long GetTimestamp() => (System.GetTimestamp() - start) * times;

    public override long TimestampFrequency => System.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new HurriedTimer(System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period)), Hurried);

    /// <summary>A negative span means never.</summary>
    private TimeSpan Hurried(TimeSpan span) => span > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Max(1, span.TotalMilliseconds / times)) : span;

    private sealed class HurriedTimer(ITimer timer, Func<TimeSpan, TimeSpan> hurried) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(hurried(dueTime), hurried(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
