using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.World;

public sealed class ClockTests : IDisposable
{
    private readonly ManualTime real = new();
    private readonly SandboxClock clock;

    public ClockTests() => clock = new SandboxClock(real);

    public void Dispose() => clock.Dispose();

    [Fact]
    public void It_runs_with_real_time_until_it_is_set()
    {
        var start = clock.GetUtcNow();
        real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(start.AddMinutes(1), clock.GetUtcNow());

        clock.Set(start.AddHours(1));
        real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(start.AddHours(1), clock.GetUtcNow());
        Assert.False(clock.Running);
    }

    [Fact]
    public void Let_run_it_goes_on_from_where_it_stands()
    {
        var start = clock.GetUtcNow();
        clock.Set(start.AddDays(7));
        real.Advance(TimeSpan.FromHours(5));

        clock.Run();
        real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(start.AddDays(7).AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void Ten_times_as_fast_its_timers_ring_ten_times_as_soon()
    {
        var start = clock.GetUtcNow();
        var fired = new List<DateTimeOffset>();
        using var timer = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        clock.Speed = 10;
        real.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(fired);
        real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([start.AddMinutes(1)], fired);
    }

    [Fact]
    public void A_new_speed_counts_from_now_on_alone()
    {
        var start = clock.GetUtcNow();
        real.Advance(TimeSpan.FromMinutes(1));

        clock.Speed = 60;
        real.Advance(TimeSpan.FromMinutes(1));
        clock.Speed = 1;
        real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(start.AddMinutes(62), clock.GetUtcNow());
    }

    [Fact]
    public void A_jump_fires_timers_in_order_at_their_own_times()
    {
        var start = clock.GetUtcNow();
        var fired = new List<(string Name, DateTimeOffset At)>();
        using var late = clock.CreateTimer(_ => fired.Add(("late", clock.GetUtcNow())), null, TimeSpan.FromMinutes(20), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => fired.Add(("often", clock.GetUtcNow())), null, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(10));
        using var later = clock.CreateTimer(_ => fired.Add(("later", clock.GetUtcNow())), null, TimeSpan.FromMinutes(31), Timeout.InfiniteTimeSpan);

        clock.Set(start.AddMinutes(30));

        Assert.Equal([("often", start.AddMinutes(15)), ("late", start.AddMinutes(20)), ("often", start.AddMinutes(25))], fired);
        Assert.Equal(start.AddMinutes(30), clock.GetUtcNow());
    }

    [Fact]
    public void A_running_clock_fires_timers_as_time_passes()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));

        real.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, fired);
        real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, fired);
        real.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, fired);
    }

    [Fact]
    public void Set_back_timers_keep_their_wait_and_timestamps_never_go_back()
    {
        var start = clock.GetUtcNow();
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        var stamp = clock.GetTimestamp();

        clock.Set(start.AddYears(-10));
        Assert.True(clock.GetTimestamp() >= stamp);
        Assert.Equal(0, fired);
        clock.Set(start.AddYears(-10).AddSeconds(10));

        Assert.Equal(1, fired);
    }

    [Fact]
    public void A_disposed_or_stopped_timer_does_not_fire()
    {
        var fired = 0;
        var disposed = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var stopped = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        disposed.Dispose();
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        clock.Set(clock.GetUtcNow().AddMinutes(1));

        Assert.Equal(0, fired);
        Assert.False(disposed.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_timer_due_at_once_fires_on_a_frozen_clock()
    {
        clock.Set(clock.GetUtcNow());

        var fired = new TaskCompletionSource();
        using var timer = clock.CreateTimer(_ => fired.TrySetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await fired.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_token_of_the_clock_is_cancelled_by_a_jump()
    {
        using var hour = new CancellationTokenSource(TimeSpan.FromHours(1), clock);

        clock.Set(clock.GetUtcNow().AddMinutes(59));
        Assert.False(hour.IsCancellationRequested);
        clock.Set(clock.GetUtcNow().AddMinutes(1));

        Assert.True(hour.IsCancellationRequested);
    }
}
