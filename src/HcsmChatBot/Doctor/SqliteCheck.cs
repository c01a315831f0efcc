using HcsmChatBot.Storage;

namespace HcsmChatBot.Doctor;

/// <summary>Which SQLite the bot brings, and how its writing connection is set.</summary>
internal sealed class SqliteCheck(Installation place) : Check
{
    private const long Full = 2;

    public override string Name => "sqlite";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        using var none = Database.InMemory();
        await using var writer = none.Writer();
        var version = await OneAsync<string>(writer, "SELECT sqlite_version()", stopping);
        // What lasts only as long as a connection is read from one that is set up as the bot's own; the rest from the file.
        var (synchronous, secureDelete) = (await OneAsync<long>(writer, "PRAGMA synchronous", stopping), await OneAsync<long>(writer, "PRAGMA secure_delete", stopping));
        return [JudgeVersion(Version.Parse(version)), JudgePragmas(await JournalModeAsync(stopping), synchronous, secureDelete)];
    }

    /// <summary>Of the WAL-reset bug, mended in 3.51.3, 3.50.7 and 3.44.6: https://sqlite.org/wal.html#walresetbug</summary>
    internal static Finding JudgeVersion(Version version)
    {
        var facts = new Dictionary<string, object?> { ["version"] = $"{version}" };
        var isMended = version >= new Version(3, 51, 3) || version < new Version(3, 7, 0)
            || (version.Minor is 50 && version.Build >= 7) || (version.Minor is 44 && version.Build >= 6);
        return isMended
            ? new Finding("sqlite", Grade.Ok, $"SQLite {version}.") { Facts = facts }
            : new Finding("sqlite", Grade.Warning, $"SQLite {version} has the WAL-reset bug: two connections that write or checkpoint at one moment can damage the file. The bot has one.", "Open the database with nothing else while the bot runs, no copying sidecar either; take a newer bot when it brings a newer SQLite.") { Facts = facts };
    }

    /// <param name="journalMode">Null where there is no database yet.</param>
    /// <param name="synchronous">https://sqlite.org/pragma.html#pragma_synchronous</param>
    internal static Finding JudgePragmas(string? journalMode, long synchronous, long secureDelete)
    {
        var told = $"journal_mode {journalMode ?? "not set yet"}, synchronous {synchronous}, secure_delete {secureDelete}";
        return (journalMode is null or "wal") && synchronous >= Full && secureDelete == 1
            ? new Finding("pragmas", Grade.Ok, $"What is acknowledged outlives a power cut, and what is erased is overwritten ({told}).")
            : new Finding("pragmas", Grade.Warning, $"The database is not set as the bot sets it ({told}; expected wal, 2 and 1).", "Start the bot once; if this stays, the database was changed by another program.");
    }

    private async Task<string?> JournalModeAsync(CancellationToken stopping)
    {
        if (!File.Exists(Database.FileIn(place.Data)))
            return null;
        using var database = Database.OpenToRead(place.Data);
        await using var reader = database.Reader();
        return await OneAsync<string>(reader, "PRAGMA journal_mode", stopping);
    }

    private static async Task<T> OneAsync<T>(BotDbContext context, string sql, CancellationToken stopping) => (await DatabaseQuestion.AskAsync<T>(context, sql, stopping))[0];
}
