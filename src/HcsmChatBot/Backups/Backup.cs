using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Backups;

/// <summary>
/// Copies a database as it is at one instant, also while a bot writes to it, and holds the copy against it. It is read by a connection that cannot write and
/// does not checkpoint; a bot goes on meanwhile, only its write-ahead log grows. The copy is there whole or not at all.
/// </summary>
public static class Backup
{
    private const long Spare = 16 << 20;

    /// <param name="database">The file to copy.</param>
    /// <param name="file">The copy; it must not be there yet.</param>
    /// <param name="progress">Told of the pages copied and of all there are.</param>
    /// <exception cref="SettingsException">The disk is too small, or the file is there.</exception>
    /// <exception cref="BackupException">What is in the database does not agree with its chains, or the copy not with it; nothing is left of it.</exception>
    public static async Task<ChainVerdict> WriteAsync(string database, string file, IProgress<(long Done, long All)>? progress, CancellationToken stopping)
    {
        if (File.Exists(file))
            throw new SettingsException($"'{file}' is there already; expected a new name, for no backup is overwritten.");
        RefuseWhereTooSmall(database, Path.GetDirectoryName(file)!);
        // Of this process alone: another may be at work beside it.
        var partial = $"{file}.{Environment.ProcessId}{BackupFolder.Unfinished}";
        try
        {
            var verdict = await CopyAsync(database, partial, progress, stopping);
            // On the disk before it has its name.
            await using (var written = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            File.Move(partial, file);
            return verdict;
        }
        finally
        {
            Drop(partial);
        }
    }

    private static async Task<ChainVerdict> CopyAsync(string database, string partial, IProgress<(long Done, long All)>? progress, CancellationToken stopping)
    {
        CreateForOurselves(partial);
        await using var source = Database.ReaderOf(database);
        await source.OpenAsync(stopping);
        // As long as this lasts the source is read as of one instant.
        await using var instant = source.BeginTransaction(deferred: true);
        var held = await Fingerprint.OfAsync(source, stopping);
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false }.ToString()))
        {
            await copy.OpenAsync(stopping);
            await Task.Run(() => Pages.Copy(source, copy, progress, stopping), stopping);
            // One file, without a log beside it.
            await using var command = copy.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            await command.ExecuteScalarAsync(stopping);
            if (!(await Fingerprint.OfAsync(copy, stopping)).SequenceEqual(held))
                throw new BackupException("The copy does not hold what the database holds; it was not kept. Look after the disk.");
        }

        var verdict = await ChainVerification.OfFileAsync(partial, stopping);
        return verdict.IsWhole
            ? verdict
            : throw new BackupException("What is in the database is not what was recorded, so no backup was made of it; 'verify' says more. Earlier backups stay.") { Verdict = verdict };
    }

    private static void RefuseWhereTooSmall(string database, string folder)
    {
        var needed = new[] { database, database + "-wal" }.Where(File.Exists).Sum(part => new FileInfo(part).Length) + Spare;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < needed)
            throw new SettingsException($"The disk of '{folder}' is too small for a backup: {free >> 20} MiB are free, {needed >> 20} MiB are needed. Make room there, or choose another folder (Storage:BackupDirectory, --out).");
    }

    private static void CreateForOurselves(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var created = new FileStream(file, options);
    }

    private static void Drop(string partial)
    {
        foreach (var part in (string[])["", "-journal", "-wal", "-shm"])
            File.Delete(partial + part);
    }
}
