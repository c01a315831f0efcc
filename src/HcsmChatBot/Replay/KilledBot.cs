using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Replay;

/// <summary>The bot in a process of its own, on the real clock, killed again and again while Discord lives on.</summary>
internal sealed class KilledBot : PlayedBot
{
    private readonly BotProcess process;
    private readonly Kills kills;
    private readonly CancellationTokenSource end = new();
    private Task killing = Task.CompletedTask;
    private int lines;
    private int posted;

    public KilledBot(ReplayScene scene, ConfigFiles files, IConfigurationRoot settings, (int Count, int Seed) wanted)
    {
        var data = settings.Read<StorageOptions>(StorageOptions.Section).Directory;
        process = BotProcess.Beside(scene, files, settings);
        kills = new Kills(process, wanted.Count, wanted.Seed);
        Stage = new OwnProcessStage(scene, data, KeepPaceAsync);
    }

    public override ReplayStage Stage { get; }

    public int Kills => kills.Made;

    public override void Begin(int lines)
    {
        this.lines = lines;
        killing = kills.RunAsync(end.Token);
    }

    public override async Task FinishAsync(CancellationToken stopping)
    {
        await killing.WaitAsync(stopping);
        await base.FinishAsync(stopping);
    }

    public override async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await killing.ContinueWith(_ => { }, TaskScheduler.Default);
        process.Dispose();
        end.Dispose();
    }

    private async Task KeepPaceAsync(CancellationToken stopping)
    {
        var inTime = kills.KeepPaceAsync((double)posted++ / lines, stopping);
        if (await Task.WhenAny(inTime, killing) == killing)
            await killing;
        await inTime;
    }
}
