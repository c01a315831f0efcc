namespace HcsmChatBot.Tests.Whole;

/// <summary>A machine's clock that is put forward or back, while what waits goes on waiting as it did: as NTP, a person or a night's sleep does it.</summary>
internal sealed class SteppedTime(TimeProvider steady) : TimeProvider
{
    public TimeSpan Step { get; set; }

    public override DateTimeOffset GetUtcNow() => steady.GetUtcNow() + Step;

    public override long TimestampFrequency => steady.TimestampFrequency;

    public override long GetTimestamp() => steady.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => steady.CreateTimer(callback, state, dueTime, period);
}
