using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace HcsmChatBot.Backups;

/// <summary>Copies a database page by page, in steps between which it may be stopped. https://sqlite.org/backup.html</summary>
internal static class Pages
{
    private const int AStep = 4096;

    /// <param name="source">In a transaction, so that all its pages are of one instant.</param>
    public static void Copy(SqliteConnection source, SqliteConnection copy, IProgress<(long Done, long All)>? progress, CancellationToken stopping)
    {
        const string Main = "main";
        using var backup = sqlite3_backup_init(copy.Handle, Main, source.Handle, Main);
        for (var state = SQLITE_OK; state != SQLITE_DONE;)
        {
            stopping.ThrowIfCancellationRequested();
            state = sqlite3_backup_step(backup, AStep);
            if (state is not (SQLITE_OK or SQLITE_DONE))
                throw new SqliteException("A page could not be copied.", state);
            var (all, left) = (sqlite3_backup_pagecount(backup), sqlite3_backup_remaining(backup));
            progress?.Report((all - left, all));
        }
    }
}
