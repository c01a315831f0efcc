namespace HcsmChatBot.Discord.Tests;

public sealed class SlidingWindowTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void One_too_many_waits_until_the_first_is_over()
    {
        var time = new ManualTime();
        var window = new SlidingWindow(time, Second);
        Assert.Null(window.TakeOrWait(most: 1));
        time.Advance(Second / 4);

        Assert.Equal(Second * 0.75, window.TakeOrWait(most: 1));
    }

    [Fact]
    public void A_clock_that_goes_on_while_it_is_looked_at_makes_no_wait_negative()
    {
        var time = new TickingTime(Second / 16);
        for (var looks = 0; looks < 64; looks++)
        {
            var window = new SlidingWindow(time, Second);
            for (var asked = 0; asked < 32; asked++)
                Assert.False(window.TakeOrWait(most: 1) <= TimeSpan.Zero);
        }
    }

    /// <summary>It moves on a little each time it is asked.</summary>
    private sealed class TickingTime(TimeSpan tick) : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ++looks * tick.Ticks;
    }
}
