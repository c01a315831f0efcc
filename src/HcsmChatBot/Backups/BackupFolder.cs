using System.Globalization;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Backups;

/// <summary>A copy of the database, and the instant it shows.</summary>
public sealed record BackupFile(string Path, DateTimeOffset At);

/// <summary>The folder in which the bot keeps copies of its database, one a file: hcsmchatbot-20261104T183000Z.db.</summary>
public sealed class BackupFolder(string directory)
{
    private const string Prefix = "hcsmchatbot-", Suffix = ".db", Instant = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>What a file ends in until it is whole, and the folder in which a backup is worked on.</summary>
    public const string Unfinished = ".partial", Cleaning = ".cleaning";

    private static readonly TimeSpan LongestWork = TimeSpan.FromDays(1);

    public string Directory => directory;

    /// <summary>Newest first; what is named otherwise is not the bot's.</summary>
    public IReadOnlyList<BackupFile> All => System.IO.Directory.Exists(directory)
        ? [.. System.IO.Directory.EnumerateFiles(directory, Prefix + "*" + Suffix).Select(Read).OfType<BackupFile>().OrderByDescending(backup => backup.At)]
        : [];

    public string FileFor(DateTimeOffset now) => Path.Combine(directory, Prefix + now.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture) + Suffix);

    /// <summary>For the bot's own account alone, where it is not there yet.</summary>
    /// <exception cref="SettingsException">It cannot be made.</exception>
    public void Prepare()
    {
        try
        {
            if (OperatingSystem.IsWindows())
                System.IO.Directory.CreateDirectory(directory);
            else
                System.IO.Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The folder of backups '{directory}' cannot be made ({failure.GetType().Name}). Expected a folder that may be written to: Storage:BackupDirectory, or --out.");
        }
    }

    /// <summary>Deletes what a process that was killed left behind, for it holds what people wrote.</summary>
    public void Sweep(DateTimeOffset now)
    {
        if (!System.IO.Directory.Exists(directory))
            return;
        foreach (var work in System.IO.Directory.EnumerateDirectories(directory, Prefix + "*" + Cleaning))
            System.IO.Directory.Delete(work, recursive: true);
        foreach (var file in System.IO.Directory.EnumerateFiles(directory, Prefix + "*" + Unfinished + "*").Where(file => now - File.GetLastWriteTimeUtc(file) > LongestWork))
            File.Delete(file);
    }

    private static BackupFile? Read(string path) =>
        DateTimeOffset.TryParseExact(
            Path.GetFileName(path)[Prefix.Length..^Suffix.Length], Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new BackupFile(path, at)
            : null;
}
