using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Doctor;

/// <summary>Whether the database has the schema of this program, and whether a migration was cut short.</summary>
internal sealed class MigrationCheck(Installation place) : Check
{
    public override string Name => "schema";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        if (!File.Exists(Database.FileIn(place.Data)))
            return [new Finding(Name, Grade.Note, "There is no database yet; the bot makes it when it first starts.")];
        using var database = Database.OpenToRead(place.Data);
        await using var reader = database.Reader();
        string[] own = [.. reader.Database.GetMigrations()];
        var applied = (await reader.Database.GetAppliedMigrationsAsync(stopping)).ToArray();
        var isRunning = LockHolder.Of(Database.LockIn(place.Data)).IsHeld;
        return [JudgeSchema(own, applied), .. JudgeLock(await LocksAsync(reader, stopping), isRunning)];
    }

    /// <param name="own">The migrations that this program knows.</param>
    /// <param name="applied">Those that the database has had.</param>
    internal static Finding JudgeSchema(IReadOnlyCollection<string> own, IReadOnlyCollection<string> applied)
    {
        var facts = new Dictionary<string, object?> { ["pending"] = own.Except(applied).ToArray(), ["unknown"] = applied.Except(own).ToArray() };
        if (applied.Except(own).Any())
            return new Finding("schema", Grade.Failure, "The database was written by a newer program; this one cannot be trusted with it.", "Use the newer program, or restore the backup from before the upgrade.") { Facts = facts };
        return own.Except(applied).Count() is var pending and > 0
            ? new Finding("schema", Grade.Note, $"The database is of an older program; the next start brings it up to date ({pending} steps).", "Keep a copy of the data folder before that start.") { Facts = facts }
            : new Finding("schema", Grade.Ok, "The database has the schema of this program.") { Facts = facts };
    }

    internal static IEnumerable<Finding> JudgeLock(long rows, bool isRunning) => (rows, isRunning) switch
    {
        (0, _) => [],
        (_, true) => [new Finding("migration-lock", Grade.Note, "The bot is bringing the database up to date, or was killed while it did and has been started again.")],
        _ => [new Finding("migration-lock", Grade.Warning, "A start was cut short while it brought the database up to date. The next start removes what that left behind and goes on with the steps that are missing.", "Start the bot.")],
    };

    private static async Task<long> LocksAsync(BotDbContext reader, CancellationToken stopping)
    {
        var isThere = (await DatabaseQuestion.AskAsync<long>(reader, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'", stopping))[0] > 0;
        return isThere ? (await DatabaseQuestion.AskAsync<long>(reader, "SELECT count(*) FROM __EFMigrationsLock", stopping))[0] : 0;
    }
}
