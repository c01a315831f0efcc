using HcsmChatBot.Connection;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HcsmChatBot.Health.Checks;

/// <summary>Something is really written, in the turn of the one writing connection. Whoever asks waits five seconds at most, also where disk or lock hang.</summary>
internal sealed class DatabaseCheck(ChatStore store, ConnectionClock clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What asks more often is told what came of the last write, so that probes wear out no disk.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task? attempt;
    private long began;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (store.Disk.IsFull)
            return HealthCheckResult.Unhealthy("The disk is full or fails; what is to be stored waits.");
        try
        {
            await Attempt().WaitAsync(Patience, clock.Time, cancellationToken);
            return HealthCheckResult.Healthy("It takes what is written.");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"A write has not ended within {Patience.TotalSeconds} s.");
        }
        catch (SqliteException failure)
        {
            return HealthCheckResult.Unhealthy($"It cannot be written (SQLite code {failure.SqliteErrorCode}).");
        }
    }

    /// <summary>One at a time: where one hangs the next would only wait behind it. SQLite's calls block, so it has a thread of its own.</summary>
    private Task Attempt()
    {
        lock (gate)
        {
            if (attempt is null || (attempt.IsCompleted && clock.Time.GetElapsedTime(began) > Fresh))
                (attempt, began) = (Task.Run(() => store.ProveWritableAsync(CancellationToken.None)), clock.Time.GetTimestamp());
            return attempt;
        }
    }
}
