using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HcsmChatBot.Backups;

/// <summary>
/// Looks hourly whether a backup is due, by the age of the newest: so none is left out because the bot was away, and one that failed is tried again. With each
/// new one the oldest go. Once a day at least, earlier ones lose what was erased since.
/// </summary>
[DisallowConcurrentExecution]
public sealed partial class BackupRound(Database database, ChatStore store, StorageOptions options, BackupState state, TimeProvider time, ILogger<BackupRound> log) : IJob
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly BackupFolder folder = new(options.Backups);

    public static void Schedule(IQuartzBuilder quartz) => quartz.ScheduleJob<BackupRound>(
        trigger => trigger.WithIdentity(nameof(BackupRound)).StartNow().WithSimpleSchedule(hourly => hourly.WithInterval(Every).RepeatForever()));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken stopping)
    {
        var isDue = IsDue();
        var wentWell = !isDue || await TryAsync(() => MakeAsync(stopping), LogFailed);
        if (isDue || !(time.GetUtcNow() - state.CleanedAt < Day))
            wentWell &= await TryAsync(() => CleanAsync(stopping), LogUnclean);
        state.LastRoundWentWell = wentWell;
    }

    private bool IsDue() => options.BackupHours > 0 && !(state.NewestAt is { } newest && newest <= time.GetUtcNow() && time.GetUtcNow() - newest < TimeSpan.FromHours(options.BackupHours));

    private async Task MakeAsync(CancellationToken stopping)
    {
        folder.Prepare();
        var file = folder.FileFor(time.GetUtcNow());
        try
        {
            var verdict = await Backup.WriteAsync(database.File, file, progress: null, stopping);
            state.ChainsAreWhole = true;
            LogMade(Path.GetFileName(file), new FileInfo(file).Length >> 10, verdict.Chats, verdict.Messages);
        }
        catch (BackupException failure) when (failure.Verdict is not null)
        {
            state.ChainsAreWhole = false;
            throw;
        }

        Prune();
    }

    /// <summary>One that cannot be cleaned does not keep the others from it.</summary>
    private async Task CleanAsync(CancellationToken stopping)
    {
        folder.Sweep(time.GetUtcNow());
        var journal = await store.ErasuresAsync(stopping);
        if (Directory.Exists(folder.Directory))
            ErasureFile.Write(folder.Directory, journal);
        var unclean = new List<string>();
        foreach (var copy in folder.All.Select(backup => backup.Path).Concat(RestoredFile.PutAside(database.Directory)))
        {
            if (!await TryAsync(() => CleanAsync(copy, journal, stopping), reason => LogUnclean($"{copy}: {reason}")))
                unclean.Add(copy);
        }

        if (unclean.Count == 0)
            state.CleanedAt = time.GetUtcNow();
    }

    private async Task CleanAsync(string copy, IReadOnlyList<Erasure> journal, CancellationToken stopping)
    {
        if (await BackupCleaning.CleanAsync(copy, journal, time, stopping))
            LogCleaned(Path.GetFileName(copy));
    }

    private static async Task<bool> TryAsync(Func<Task> work, Action<string> tell)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception failure) when (failure is BackupException or SettingsException or IOException or UnauthorizedAccessException or SqliteException)
        {
            tell(failure is BackupException or SettingsException ? failure.Message : failure.GetType().Name);
            return false;
        }
    }

    private void Prune()
    {
        foreach (var old in folder.All.Skip(options.KeepBackups))
            File.Delete(old.Path);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup {Name} was made and verified: {Size} KiB, {Chats} chats, {Messages} messages")]
    private partial void LogMade(string name, long size, int chats, int messages);

    [LoggerMessage(Level = LogLevel.Information, Message = "What was erased meanwhile was erased from {Name} too")]
    private partial void LogCleaned(string name);

    [LoggerMessage(Level = LogLevel.Error, Message = "No backup could be made; it is tried again in an hour: {Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was erased could not be erased from a backup: {Reason} Delete that file if it is damaged; it is tried again in an hour")]
    private partial void LogUnclean(string reason);
}
