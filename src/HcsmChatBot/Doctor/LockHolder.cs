using System.Globalization;

namespace HcsmChatBot.Doctor;

/// <summary>Who holds the lock of a data folder.</summary>
/// <param name="Process">Its id; null where this account may not see it.</param>
internal sealed record LockHolder(bool IsHeld, int? Process)
{
    private const string Processes = "/proc";

    /// <summary>
    /// Looks first for the process that has the file open, without touching it: https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html. Only where none is
    /// seen it is opened, as a reader: that takes a lock for a moment, which a bot that starts at that moment would take for another bot's.
    /// </summary>
    public static LockHolder Of(string file)
    {
        if (!File.Exists(file))
            return new LockHolder(false, null);
        return ProcessWith(file) is { } process ? new LockHolder(true, process) : new LockHolder(IsTaken(file), null);
    }

    private static int? ProcessWith(string file)
    {
        if (!Directory.Exists(Processes))
            return null;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var real = Path.Combine(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder, Path.GetFileName(file));
        return Directory.EnumerateDirectories(Processes)
            .Select(directory => int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id != 0 && HasOpen(id, real))
            .Select(id => (int?)id)
            .FirstOrDefault();
    }

    private static bool HasOpen(int process, string file)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries($"{Processes}/{process}/fd").Any(open => new FileInfo(open).LinkTarget == file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another account's, or it has ended meanwhile.
            return false;
        }
    }

    private static bool IsTaken(string file)
    {
        try
        {
            using var probe = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
