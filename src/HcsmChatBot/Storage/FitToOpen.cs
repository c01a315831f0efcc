using HcsmChatBot.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What must be so before the bot writes into a database that was there; and how what is not is told.</summary>
internal static class FitToOpen
{
    /// <summary>https://sqlite.org/rescode.html</summary>
    private const int Busy = 5, Locked = 6, Damaged = 11, CannotOpen = 14, NoDatabase = 26;

    /// <summary>Something else writes into it, or keeps others from writing.</summary>
    public static bool IsHeld(Exception? failure) =>
        failure is SqliteException { SqliteErrorCode: Busy or Locked } || (failure?.InnerException is { } inner && IsHeld(inner));

    public static bool IsDamaged(Exception? failure) =>
        failure is SqliteException { SqliteErrorCode: Damaged or NoDatabase } || (failure?.InnerException is { } inner && IsDamaged(inner));

    /// <summary>An older program would neither fill nor understand what a newer one has made of it.</summary>
    /// <exception cref="SettingsException">It has a schema that this program does not know.</exception>
    public static void RequireKnownSchema(BotDbContext context, string file)
    {
        if (context.Database.GetAppliedMigrations().Except(context.Database.GetMigrations()).LastOrDefault() is { } newer)
            throw new SettingsException($"'{file}' was written by a newer version of the bot (schema {newer}). Expected one of this version or older: run the newer version, or bring back a backup from before the upgrade.", SettingsException.DataFolder);
    }

    /// <summary>What is damaged is not written into, for that would damage it further. https://sqlite.org/pragma.html#pragma_quick_check</summary>
    /// <exception cref="SettingsException">It is damaged.</exception>
    public static void RequireWhole(BotDbContext context, string file)
    {
        if (context.Database.SqlQueryRaw<string>("PRAGMA quick_check(1)").AsEnumerable().First() != "ok")
            throw Damage(file, Damaged);
    }

    /// <summary>What a person is told whose database cannot be opened; null where the failure is of another kind.</summary>
    public static SettingsException? Told(Exception failure, string directory, string file) => failure switch
    {
        _ when IsDamaged(failure) => Damage(file, (failure as SqliteException)?.SqliteErrorCode ?? Damaged),
        SqliteException { SqliteErrorCode: CannotOpen } => Damage(file, CannotOpen),
        _ when IsHeld(failure) => new SettingsException($"'{file}' is held by another program. Expected the bot to be alone with it: close what has it open (a shell, a copy, a file manager) and start the bot again.", SettingsException.DataFolder),
        _ when FullDisk.IsMeantBy(failure) => new SettingsException($"The data folder '{directory}' cannot be used: its disk is full or fails. Make room there (a few hundred MiB) and start the bot again.", "docs/operations.md#when-the-disk-is-full"),
        _ => null,
    };

    private static SettingsException Damage(string file, int code) =>
        new($"'{file}' is no database, cannot be opened or is damaged (SQLite code {code}). Expected the bot's own; bring back a backup (restore), or move it away to begin anew.", SettingsException.DataFolder);
}
