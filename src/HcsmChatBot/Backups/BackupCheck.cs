using System.Collections.Immutable;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Backups;

/// <summary>Whether a file can take the place of the bot's database.</summary>
internal static class BackupCheck
{
    /// <exception cref="SettingsException">It is no database of this bot, of a newer one, or damaged.</exception>
    public static async Task RefuseUnusableAsync(string file, CancellationToken stopping)
    {
        if (!File.Exists(file))
            throw new SettingsException($"'{file}': there is no such file; expected a backup, as 'backup' writes it.", SettingsException.Backups);
        if (File.Exists(file + "-wal"))
            throw new SettingsException($"'{file}' has a log beside it (-wal), so it is no backup but a part of a database; expected a file that 'backup' wrote.", SettingsException.Backups);
        try
        {
            await using var reader = Database.ReaderOf(file);
            await reader.OpenAsync(stopping);
            await RefuseNewerAsync(reader, file, stopping);
            if (await SqliteCheck.OfAsync(reader, stopping) is [_, ..])
                throw new SettingsException($"'{file}' is damaged; nothing was changed. Expected a whole backup: try an earlier one.", SettingsException.Backups);
            // A backup of a version that knew no chains has none.
            if (await reader.HasTableAsync("Chains", stopping) && !(await ChainVerification.OfFileAsync(file, stopping)).IsWhole)
                throw new SettingsException($"'{file}' does not hold what was recorded ('verify' with this file says more); nothing was changed. Try an earlier one.", SettingsException.Backups);
        }
        catch (SqliteException failure)
        {
            throw new SettingsException($"'{file}' is no database or is damaged (SQLite code {failure.SqliteErrorCode}); nothing was changed. Expected a backup, as 'backup' writes it.", SettingsException.Backups);
        }
    }

    private static async Task RefuseNewerAsync(SqliteConnection reader, string file, CancellationToken stopping)
    {
        const string History = "__EFMigrationsHistory";
        if (!await reader.HasTableAsync(History, stopping))
            throw new SettingsException($"'{file}' is no database of this bot; nothing was changed. Expected a backup, as 'backup' writes it.", SettingsException.Backups);
        var applied = new List<string>();
        await using var command = reader.CreateCommand();
        command.CommandText = $"SELECT MigrationId FROM {History}";
        await using var rows = await command.ExecuteReaderAsync(stopping);
        while (await rows.ReadAsync(stopping))
            applied.Add(rows.GetString(0));
        if (applied.Except(Known()).Any())
            throw new SettingsException($"'{file}' is of a newer version of the bot than this one; nothing was changed. Expected a backup of this version or an earlier one: install the newer one.", SettingsException.Backups);
    }

    private static ImmutableArray<string> Known()
    {
        using var model = new BotDbContext(new DbContextOptionsBuilder<BotDbContext>().UseSqlite().Options);
        return [.. model.Database.GetMigrations()];
    }
}
