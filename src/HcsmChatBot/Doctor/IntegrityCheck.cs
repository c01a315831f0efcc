using HcsmChatBot.Storage;

namespace HcsmChatBot.Doctor;

/// <summary>Whether SQLite finds the file whole. It reads all of it, and cannot see a changed letter within a message.</summary>
internal sealed class IntegrityCheck(Installation place) : Check
{
    public override string Name => "integrity";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        if (!File.Exists(Database.FileIn(place.Data)))
            return [];
        using var database = Database.OpenToRead(place.Data);
        await using var reader = database.Reader();
        // https://sqlite.org/pragma.html#pragma_quick_check
        var faults = (await DatabaseQuestion.AskAsync<string>(reader, "PRAGMA quick_check", stopping)).Count(row => row != "ok");
        var orphans = (await DatabaseQuestion.AskAsync<string>(reader, "PRAGMA foreign_key_check", stopping)).Count;
        return [Judge(faults, orphans)];
    }

    /// <param name="faults">What quick_check told of.</param>
    /// <param name="orphans">Rows that name one that is not there.</param>
    internal static Finding Judge(int faults, int orphans) => (faults, orphans) is (0, 0)
        ? new Finding("integrity", Grade.Ok, "SQLite finds the database whole.")
        : new Finding("integrity", Grade.Failure, $"The database is damaged: SQLite tells of {faults} faults and {orphans} rows that lead nowhere.", "Stop the bot, keep a copy of the data folder, and restore a backup; what is missing since is fetched from Discord.");
}
