using HcsmChatBot.Connection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Storage;

/// <summary>
/// What happens when the disk takes no more, or another program holds the database: nothing that was acknowledged is lost, for every write waits and is
/// tried again; who cannot wait is told.
/// </summary>
public sealed partial class FullDisk(Database database, ConnectionClock clock, ILogger<FullDisk> log) : IDisposable
{
    /// <summary>SQLITE_IOERR and SQLITE_FULL. https://sqlite.org/rescode.html</summary>
    private const int DiskFails = 10, DiskIsFull = 13;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private CancellationTokenSource filling = new();
    private int waiting;
    private int told;

    /// <summary>Whether something waits to be written at this moment.</summary>
    public bool IsFull => Volatile.Read(ref waiting) > 0;

    public void Dispose() => filling.Dispose();

    public static bool IsMeantBy(Exception? failure) =>
        failure is SqliteException { SqliteErrorCode: DiskFails or DiskIsFull } || (failure?.InnerException is { } inner && IsMeantBy(inner));

    /// <summary>Whether it may be written later: the disk is full, or another program holds the database.</summary>
    public static bool Passes(Exception failure) => IsMeantBy(failure) || FitToOpen.IsHeld(failure);

    /// <summary>For work that somebody looks on: it is cancelled as soon as the disk is found to be full. Dispose of it.</summary>
    public CancellationTokenSource UnlessFull(CancellationToken stopping) =>
        CancellationTokenSource.CreateLinkedTokenSource(stopping, Volatile.Read(ref filling).Token);

    /// <summary>Tries again, after pauses of up to ten seconds, until it is written.</summary>
    /// <param name="met">Why it was not written at first.</param>
    public async Task<T> UntilWrittenAsync<T>(Func<Task<T>> write, Exception met, CancellationToken stopping)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                TellAll(met);
                await Task.Delay(pause, clock.Time, stopping);
                try
                {
                    var written = await write();
                    GoOn();
                    return written;
                }
                catch (Exception failure) when (Passes(failure))
                {
                    met = failure;
                }
            }
        }
        finally
        {
            if (Interlocked.Decrement(ref waiting) == 0)
                Interlocked.Exchange(ref told, 0);
        }
    }

    private void TellAll(Exception met)
    {
        if (Interlocked.Exchange(ref told, 1) == 0)
            Log(met);
        Interlocked.Exchange(ref filling, new CancellationTokenSource()).Cancel();
    }

    private void Log(Exception met)
    {
        if (FitToOpen.IsHeld(met))
            LogHeld(database.Directory);
        else
            LogFull(database.Directory, FreeMegabytes());
    }

    private void GoOn()
    {
        if (Interlocked.Exchange(ref told, 0) == 1)
            LogGoesOn(database.Directory, FreeMegabytes());
    }

    private long FreeMegabytes() => new DriveInfo(database.Directory).AvailableFreeSpace >> 20;

    [LoggerMessage(Level = LogLevel.Critical, Message = "The disk of {Folder} is full or fails: nothing can be stored, {Free} MiB are free. Make room there (a few hundred MiB); the bot waits, loses nothing and goes on by itself")]
    private partial void LogFull(string folder, long free);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Another program holds the database in {Folder}: nothing can be stored. Close it there (a shell, a copy); the bot waits, loses nothing and goes on by itself")]
    private partial void LogHeld(string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "In {Folder} it can be stored again, {Free} MiB are free; the bot goes on")]
    private partial void LogGoesOn(string folder, long free);
}
