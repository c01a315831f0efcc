using HcsmChatBot.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The SQLite file of one data folder: its lock, its migrations and its connections.</summary>
public sealed class Database : IDisposable
{
    /// <summary>SQLITE_CORRUPT, SQLITE_NOTADB and SQLITE_CANTOPEN. https://sqlite.org/rescode.html</summary>
    private const int Damaged = 11, NoDatabase = 26, CannotOpen = 14;

    private readonly string file;
    private readonly FileStream? ours;

    private Database(string directory, FileStream? ours)
        : this(directory, FileIn(directory), ours)
    {
    }

    private Database(string directory, string file, FileStream? ours)
    {
        Directory = directory;
        this.file = file;
        this.ours = ours;
    }

    public string Directory { get; }

    /// <summary>The database's own file.</summary>
    public string File => file;

    /// <summary>Opens it for the bot: alone, and migrated to the newest schema.</summary>
    /// <exception cref="SettingsException">Another bot has it, or the folder cannot be written, its disk is full, or its database is damaged.</exception>
    public static Database OpenToWrite(string directory)
    {
        var database = new Database(Path.GetFullPath(directory), Lock(directory));
        try
        {
            RestoredFile.Finish(database.Directory);
            database.Migrate();
            return database;
        }
        catch (Exception failure) when (FullDisk.IsMeantBy(failure))
        {
            database.Dispose();
            throw new SettingsException($"The data folder '{directory}' cannot be used: its disk is full or fails. Make room there (a few hundred MiB) and start the bot again.", "docs/operations.md#when-the-disk-is-full");
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is NoDatabase or Damaged or CannotOpen)
        {
            database.Dispose();
            throw new SettingsException($"'{FileIn(directory)}' is no database, cannot be opened or is damaged (SQLite code {failure.SqliteErrorCode}). Expected the bot's own; bring back a copy, or move it away to begin anew.", SettingsException.DataFolder);
        }
    }

    /// <summary>Opens it for a reader, while a bot may be writing.</summary>
    /// <exception cref="SettingsException">There is no database.</exception>
    public static Database OpenToRead(string directory) => System.IO.File.Exists(FileIn(directory))
        ? new Database(Path.GetFullPath(directory), null)
        : throw new SettingsException($"'{directory}' holds no database ({Path.GetFileName(FileIn(directory))}); expected the folder that the bot was given with --data.", SettingsException.DataFolder);

    /// <summary>One that nothing is kept in, without tables: for what needs the bot's parts, or its connection, and stores nothing.</summary>
    public static Database InMemory() => new("", ":memory:", null);

    public BotDbContext Writer()
    {
        var context = Context(SqliteOpenMode.ReadWriteCreate);
        context.Database.OpenConnection();
        // FULL: what was acknowledged survives a power cut. secure_delete: what was erased is overwritten. temp_store: no file but the database
        // holds what people wrote. https://sqlite.org/pragma.html
        context.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;");
        return context;
    }

    public BotDbContext Reader() => Context(SqliteOpenMode.ReadOnly);

    /// <summary>A connection that only reads, of any database: it neither writes nor checkpoints.</summary>
    public static SqliteConnection ReaderOf(string file) => new(Connecting(file, SqliteOpenMode.ReadOnly));

    /// <summary>Keeps bots away from the folder until it is disposed of; nothing is opened.</summary>
    /// <exception cref="SettingsException">A bot has it, or it cannot be written.</exception>
    public static IDisposable Claim(string directory) => Lock(directory);

    public void Dispose() => ours?.Dispose();

    public static string FileIn(string directory) => Path.Combine(directory, "hcsmchatbot.db");

    /// <summary>Held by the bot that uses the folder.</summary>
    public static string LockIn(string directory) => Path.Combine(directory, "hcsmchatbot.lock");

    private static FileStream Lock(string directory)
    {
        if (System.IO.File.Exists(directory))
            throw new SettingsException($"The data folder '{directory}' is a file; expected a folder of this bot's own; choose one with --data or Storage:Directory.", SettingsException.DataFolder);
        try
        {
            CreateForOurselves(directory);
            return new FileStream(LockIn(directory), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The data folder '{directory}' cannot be used: another bot is using it, or it cannot be written ({failure.GetType().Name}). Expected a folder of this bot's own; choose one with --data.", SettingsException.DataFolder);
        }
    }

    /// <summary>What people wrote is for the bot's own account alone.</summary>
    private static void CreateForOurselves(string directory)
    {
        if (OperatingSystem.IsWindows())
            System.IO.Directory.CreateDirectory(directory);
        else
            System.IO.Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Migrate()
    {
        using var context = Writer();
        // A process killed in a migration leaves a row that the next one would wait for without end; the file lock says that nobody else is migrating.
        // https://github.com/dotnet/efcore/issues/34115
        context.Database.ExecuteSqlRaw("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); DELETE FROM __EFMigrationsLock;");
        context.Database.Migrate();
        FirstChains.Begin(context);
        // What an earlier process erased and could not wipe. https://sqlite.org/pragma.html#pragma_wal_checkpoint
        context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private BotDbContext Context(SqliteOpenMode mode) => new(new DbContextOptionsBuilder<BotDbContext>().UseSqlite(Connecting(file, mode)).Options);

    private static string Connecting(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString();
}
