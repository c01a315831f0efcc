using System.Globalization;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

/// <summary>Whoever directs a rehearsal turns its clock.</summary>
public sealed class ClockRouteTests
{
    private readonly ManualTime real = new();

    [Fact]
    public async Task Turned_on_while_it_runs_it_runs_on()
    {
        await using var stage = await Stage.OpenAsync(real);
        var before = stage.Host.Clock.GetUtcNow();

        var turned = await stage.RehearseAsync(HttpMethod.Put, "clock", new { on = 300 });

        Assert.Equal(before.AddMinutes(5), At(turned));
        Assert.True((bool)turned["running"]);
    }

    [Fact]
    public async Task Turned_on_while_it_stands_it_stands_there()
    {
        await using var stage = await Stage.OpenAsync(real);
        await stage.RehearseAsync(HttpMethod.Put, "clock", new { running = false });
        var before = stage.Host.Clock.GetUtcNow();

        await stage.RehearseAsync(HttpMethod.Put, "clock", new { on = 60 });
        real.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(before.AddMinutes(1), At(await stage.RehearseAsync(HttpMethod.Get, "clock")));
    }

    [Fact]
    public async Task It_runs_sixty_times_as_fast_when_told()
    {
        await using var stage = await Stage.OpenAsync(real);
        var before = stage.Host.Clock.GetUtcNow();

        await stage.RehearseAsync(HttpMethod.Put, "clock", new { speed = 60 });
        real.Advance(TimeSpan.FromSeconds(10));

        var clock = await stage.RehearseAsync(HttpMethod.Get, "clock");
        Assert.Equal(before.AddMinutes(10), At(clock));
        Assert.Equal(60, (double)clock["speed"]);
    }

    [Theory]
    [InlineData("speed", "0")]
    [InlineData("speed", "601")]
    [InlineData("speed", "\"fast\"")]
    [InlineData("on", "-1")]
    [InlineData("on", "1e300")]
    public async Task Out_of_its_range_nothing_is_changed(string field, string value)
    {
        await using var stage = await Stage.OpenAsync(real);
        var before = stage.Host.Clock.GetUtcNow();

        var refused = await stage.RehearseAsync(
            HttpMethod.Put, "clock", new StringContent($$"""{"{{field}}": {{value}}, "running": false}""", null, "application/json"));

        Assert.NotNull(refused.ErrorAt(field));
        Assert.Equal((before, true), (stage.Host.Clock.GetUtcNow(), stage.Host.Clock.Running));
    }

    private static DateTimeOffset At(Reply clock) => DateTimeOffset.Parse((string)clock["now"]!, CultureInfo.InvariantCulture);
}
