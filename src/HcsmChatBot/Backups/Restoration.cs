using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Backups;

/// <summary>What a restore did.</summary>
/// <param name="PutAside">Where the database went that was there; null where there was none.</param>
/// <param name="ErasedAgain">How many erasures since the backup were done again.</param>
public sealed record Restored(string? PutAside, int ErasedAgain, ChainVerdict Verdict);

/// <summary>
/// Brings a backup into the place of the bot's database, with the bot stopped. All is made ready beside it, and what was erased since is erased from it before
/// anybody can read it; then names change. Until then nothing that was there is touched.
/// </summary>
public sealed class Restoration(StorageOptions options, TimeProvider time)
{
    private const long Spare = 16 << 20;

    /// <exception cref="SettingsException">A bot is running, or the file cannot be used, or the disk is too small.</exception>
    public async Task<Restored> RunAsync(string file, CancellationToken stopping)
    {
        using var alone = Database.Claim(options.Directory);
        RestoredFile.Finish(options.Directory);
        await BackupCheck.RefuseUnusableAsync(file, stopping);
        RefuseWhereTooSmall(file);
        var folder = Path.Combine(options.Directory, "restoring");
        try
        {
            var erased = 0;
            var journal = await JournalAsync(file, stopping);
            var ready = await StagedCopy.MakeAsync(file, folder, time, async store =>
            {
                erased = await store.ReplayAsync(journal, stopping);
                await store.MarkRestoredAsync(stopping);
                await store.TryWipeAsync(stopping);
            });
            var verdict = await ChainVerification.OfFileAsync(ready, stopping);
            if (!verdict.IsWhole)
                throw new SettingsException($"'{file}' could not be made ready: the copy is not what was recorded. Nothing was changed; look after the disk.");
            Sync(ready);
            File.Move(ready, RestoredFile.In(options.Directory), overwrite: true);
            FoldLog();
            return new Restored(RestoredFile.PutInPlace(options.Directory, time.GetUtcNow()), erased, verdict);
        }
        finally
        {
            StagedCopy.Drop(folder);
        }
    }

    /// <summary>What is known of erasures beside the database, beside the backups, beside the file, and in the database that goes, as far as it can be read.</summary>
    private async Task<IReadOnlyList<Erasure>> JournalAsync(string file, CancellationToken stopping)
    {
        var beside = ErasureFile.Read(options.Directory, options.Backups, Path.GetDirectoryName(Path.GetFullPath(file))!);
        if (!File.Exists(Database.FileIn(options.Directory)))
            return beside;
        try
        {
            return [.. beside.Union(await ErasureTable.ReadAsync(Database.FileIn(options.Directory), stopping)).OrderBy(erasure => erasure.At)];
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why one restores.
            return beside;
        }
    }

    /// <summary>What a killed bot left in its log goes into the database before that is renamed; a damaged one keeps its log beside it.</summary>
    private void FoldLog()
    {
        if (!File.Exists(Database.FileIn(options.Directory)))
            return;
        try
        {
            using var present = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database.FileIn(options.Directory), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            present.Open();
            using var command = present.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
        }
    }

    private void RefuseWhereTooSmall(string file)
    {
        var needed = (2 * new FileInfo(file).Length) + Spare;
        var free = new DriveInfo(Path.GetFullPath(options.Directory)).AvailableFreeSpace;
        if (free < needed)
            throw new SettingsException($"The disk of '{options.Directory}' is too small to restore: {free >> 20} MiB are free, {needed >> 20} MiB are needed. Nothing was changed; make room there.");
    }

    private static void Sync(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
