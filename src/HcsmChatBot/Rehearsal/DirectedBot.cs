using HcsmChatBot.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace HcsmChatBot.Rehearsal;

/// <summary>The ordinary bot in this process, which can be stopped and started while its Discord lives on.</summary>
/// <param name="build">Puts the bot together; called at each start.</param>
internal sealed class DirectedBot(Func<IHost> build, RehearsalApi sandbox) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile IHost? host;

    public bool IsRunning => host is not null;

    /// <summary>The parts of the bot that runs; null while none does.</summary>
    public IServiceProvider? Parts => host?.Services;

    /// <summary>Called with the parts of each bot, before it starts.</summary>
    public Action<IServiceProvider> Meet { get; init; } = _ => { };

    /// <summary>Nothing happens where it runs already.</summary>
    public Task StartAsync(CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (host is not null)
                return;
            var next = build();
            Meet(next.Services);
            next.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => LeaveAlone(next));
            await next.StartAsync(stopping);
            host = next;
            Tell("BotStarted");
        },
        stopping);

    /// <summary>With its goodbyes: it finishes what is in hand and notes how far it has heard.</summary>
    public Task StopAsync(CancellationToken stopping) => InTurnAsync(() => EndAsync("BotStopped", going => going.StopAsync(stopping)), stopping);

    /// <summary>
    /// Without a goodbye: its clocks and loops are ended in the middle, its line with them, and its memory is gone. What it had committed is all that is left.
    /// It is no killed process, whose last write may be torn.
    /// </summary>
    public Task CrashAsync(CancellationToken stopping) => InTurnAsync(
        () => EndAsync("BotCrashed", async going =>
        {
            foreach (var alarms in await going.Services.GetRequiredService<ISchedulerFactory>().GetAllSchedulers(stopping))
                await alarms.Shutdown(waitForJobsToComplete: false, stopping);
        }),
        stopping);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        turn.Dispose();
    }

    private async Task EndAsync(string how, Func<IHost, Task> end)
    {
        if (host is not { } going)
            return;
        host = null;
        Tell(how);
        try
        {
            await end(going);
        }
        finally
        {
            await ((IAsyncDisposable)going).DisposeAsync();
        }
    }

    /// <summary>It stops because of something it met; the room stays open, so that people can look and start it again.</summary>
    private void LeaveAlone(IHost going)
    {
        if (Interlocked.CompareExchange(ref host, null, going) != going)
            return;
        Tell("BotEnded");
        _ = Task.Run(() => InTurnAsync(
            async () =>
            {
                await going.StopAsync();
                going.Dispose();
            },
            CancellationToken.None));
    }

    private void Tell(string what) => sandbox.Tell(new StripLine(what, new Dictionary<string, string>(), []));

    private async Task InTurnAsync(Func<Task> work, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
