using HcsmChatBot.Connection;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Storage;

/// <summary>
/// Makes what was erased unreadable in the files too: SQLite overwrites it in the database, but the write-ahead log holds it until it is cut off.
/// A reader makes that wait; then it is tried again until it succeeds, and once more at the next start. https://sqlite.org/pragma.html#pragma_wal_checkpoint
/// </summary>
public sealed class Wiping(ChatStore store, ConnectionClock clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in store.Erasures.ReadAllAsync(stoppingToken))
        {
            while (!await store.TryWipeAsync(stoppingToken))
                await Task.Delay(Pause, clock.Time, stoppingToken);
        }
    }
}
