using HcsmChatBot.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The SQLite file of one data folder: its lock, its migrations and its connections.</summary>
public sealed class Database : IDisposable
{
    /// <summary>Seconds that SQLite waits for a lock. The writer tries again by itself, and lets those who only look on pass meanwhile.</summary>
    private const int WriterWaits = 1, StartWaits = 3, ReadersWait = 10;

    private readonly TaskCompletionSource damaged = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
    /// <exception cref="SettingsException">Another bot has it, a newer one had it, or it cannot be written, its disk is full, or it is damaged.</exception>
    public static Database OpenToWrite(string directory)
    {
        var database = new Database(Path.GetFullPath(directory), Lock(directory));
        try
        {
            RestoredFile.Finish(database.Directory);
            database.Migrate();
            return database;
        }
        catch (SettingsException)
        {
            database.Dispose();
            throw;
        }
        catch (Exception failure) when (FitToOpen.Told(failure, directory, FileIn(directory)) is { } told)
        {
            database.Dispose();
            throw told;
        }
    }

    /// <summary>Opens it for a reader, while a bot may be writing.</summary>
    /// <exception cref="SettingsException">There is no database.</exception>
    public static Database OpenToRead(string directory) => System.IO.File.Exists(FileIn(directory))
        ? new Database(Path.GetFullPath(directory), null)
        : throw new SettingsException($"'{directory}' holds no database ({Path.GetFileName(FileIn(directory))}); expected the folder that the bot was given with --data.", SettingsException.DataFolder);

    /// <summary>One that nothing is kept in, without tables: for what needs the bot's parts, or its connection, and stores nothing.</summary>
    public static Database InMemory() => new("", ":memory:", null);

    /// <summary>Completes when it was found to be damaged while it was open.</summary>
    public Task Damaged => damaged.Task;

    public bool IsDamaged => damaged.Task.IsCompleted;

    /// <summary>From now on nothing more is to be written into it.</summary>
    public void NoteDamage() => damaged.TrySetResult();

    public BotDbContext Writer() => Writer(WriterWaits);

    public BotDbContext Reader() => Context(SqliteOpenMode.ReadOnly, ReadersWait);

    /// <summary>A connection that only reads, of any database: it neither writes nor checkpoints.</summary>
    public static SqliteConnection ReaderOf(string file) => new(Connecting(file, SqliteOpenMode.ReadOnly, ReadersWait));

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

    private BotDbContext Writer(int waits)
    {
        var context = Context(SqliteOpenMode.ReadWriteCreate, waits);
        context.Database.OpenConnection();
        // FULL: what was acknowledged survives a power cut. secure_delete: what was erased is overwritten. temp_store: no file but the database
        // holds what people wrote. https://sqlite.org/pragma.html
        context.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;");
        return context;
    }

    private void Migrate()
    {
        using var context = Writer(StartWaits);
        FitToOpen.RequireKnownSchema(context, file);
        FitToOpen.RequireWhole(context, file);
        // A process killed in a migration leaves a row that the next one would wait for without end; the file lock says that nobody else is migrating.
        // https://github.com/dotnet/efcore/issues/34115
        context.Database.ExecuteSqlRaw("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); DELETE FROM __EFMigrationsLock;");
        context.Database.Migrate();
        FirstChains.Begin(context);
        // What an earlier process erased and could not wipe. https://sqlite.org/pragma.html#pragma_wal_checkpoint
        context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private BotDbContext Context(SqliteOpenMode mode, int waits) => new(new DbContextOptionsBuilder<BotDbContext>().UseSqlite(Connecting(file, mode, waits)).Options);

    private static string Connecting(string file, SqliteOpenMode mode, int waits) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = waits }.ToString();
}
