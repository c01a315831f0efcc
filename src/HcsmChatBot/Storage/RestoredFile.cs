using System.Globalization;

namespace HcsmChatBot.Storage;

/// <summary>
/// Puts a database that was made ready into the place of the one that is there, which is renamed, never deleted. Cut off between its steps, the next start
/// finishes it: the folder never goes without the one or the other.
/// </summary>
public static class RestoredFile
{
    private const string Prefix = "hcsmchatbot-before-restore-";

    /// <summary>Parts of a database that would be taken for parts of the new one. https://sqlite.org/wal.html</summary>
    private static readonly string[] Parts = ["-wal", "-shm", "-journal"];

    public static string In(string directory) => Path.Combine(directory, "hcsmchatbot.restored.db");

    /// <summary>The databases that were renamed.</summary>
    public static string[] PutAside(string directory) => Directory.Exists(directory) ? Directory.GetFiles(directory, Prefix + "*.db") : [];

    /// <returns>The new name of the database that was there; null where there was none.</returns>
    public static string? PutInPlace(string directory, DateTimeOffset now)
    {
        var file = Database.FileIn(directory);
        var aside = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.db"));
        var wasThere = File.Exists(file);
        if (wasThere)
            File.Move(file, aside);
        MoveParts(file, aside);
        File.Move(In(directory), file);
        return wasThere ? aside : null;
    }

    /// <summary>Where the process was killed when the old one had its new name and the new one had not.</summary>
    public static void Finish(string directory)
    {
        if (File.Exists(Database.FileIn(directory)) || !File.Exists(In(directory)))
            return;
        MoveParts(Database.FileIn(directory), PutAside(directory).Max(StringComparer.Ordinal) ?? Database.FileIn(directory) + ".left");
        File.Move(In(directory), Database.FileIn(directory));
    }

    private static void MoveParts(string file, string aside)
    {
        foreach (var part in Parts.Where(part => File.Exists(file + part)))
            File.Move(file + part, aside + part);
    }
}
