using HcsmChatBot.Connection;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Backups;

/// <summary>
/// Keeps the journal of erasures outside the database too; and before anything else starts erases what the files know and the database does not, because
/// somebody put an older copy in its place.
/// </summary>
public sealed partial class ErasureMirror(ChatStore store, StorageOptions options, ConnectionClock clock, ILogger<ErasureMirror> log) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var erased = await store.ReplayAsync(ErasureFile.Read(options.Directory, options.Backups), cancellationToken);
        if (erased > 0)
            LogErased(erased);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await WriteAsync(stoppingToken);
        await foreach (var _ in store.Noted.ReadAllAsync(stoppingToken))
            await WriteAsync(stoppingToken);
    }

    /// <summary>Tried again until it is written: beside the database it must be. Beside the backups the next backup writes it too.</summary>
    private async Task WriteAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var journal = await store.ErasuresAsync(stopping);
                ErasureFile.Write(options.Directory, journal);
                if (Directory.Exists(options.Backups))
                    ErasureFile.Write(options.Backups, journal);
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                LogUnwritten(failure.GetType().Name);
                await Task.Delay(Pause, clock.Time, stopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database was older than {Count} erasures that are noted beside it: they were done again")]
    private partial void LogErased(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal of erasures could not be written ({Failure}); it is tried again")]
    private partial void LogUnwritten(string failure);
}
