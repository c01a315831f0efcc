using HcsmChatBot.Storage;

namespace HcsmChatBot.Backups;

/// <summary>Erases from an older copy of the database what was erased since it was made.</summary>
internal static class BackupCleaning
{
    /// <returns>Whether anything had to be. The copy is another file then, written whole, with the name of the one before.</returns>
    /// <exception cref="BackupException">It is damaged.</exception>
    public static async Task<bool> CleanAsync(string backup, IReadOnlyList<Erasure> journal, TimeProvider time, CancellationToken stopping)
    {
        if (!journal.Except(await ErasureTable.ReadAsync(backup, stopping)).Any())
            return false;
        var folder = backup + BackupFolder.Cleaning;
        try
        {
            var cleaned = await StagedCopy.MakeAsync(backup, folder, time, async store =>
            {
                await store.ReplayAsync(journal, stopping);
                await store.TryWipeAsync(stopping);
            });
            var written = Path.Combine(folder, "cleaned.db");
            await Backup.WriteAsync(cleaned, written, progress: null, stopping);
            File.Move(written, backup, overwrite: true);
            return true;
        }
        finally
        {
            StagedCopy.Drop(folder);
        }
    }
}
