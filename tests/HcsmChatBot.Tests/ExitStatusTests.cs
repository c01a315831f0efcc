using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Tests;

[Collection(OfTheProcess)]
public sealed class ExitStatusTests
{
    /// <summary>Tests that look at the one status of this process follow one another.</summary>
    public const string OfTheProcess = "the exit status of the process";

    [Fact]
    public async Task Work_in_the_background_that_broke_is_a_bug()
    {
        using var broken = new Errand(Task.FromException(new InvalidOperationException("a bug")));
        await broken.StartAsync(default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.ExecuteTask!);

        Assert.Equal(ExitStatus.Bug, ExitStatus.After([broken]));
    }

    [Fact]
    public async Task Work_that_was_stopped_or_is_done_is_none()
    {
        using var done = new Errand(Task.CompletedTask);
        await done.StartAsync(default);
        await done.ExecuteTask!;

        Assert.Equal(Environment.ExitCode, ExitStatus.After([done]));
    }

    private sealed class Errand(Task work) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => work;
    }
}
