namespace HcsmChatBot.Doctor;

/// <summary>Where a file system is mounted. https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html</summary>
/// <param name="Device">Major and minor number: "8:1".</param>
internal sealed record Mount(string Point, string Device, string FileSystem);

/// <summary>The mounts of this machine, where it tells them.</summary>
internal static class MountTable
{
    private const string File = "/proc/self/mountinfo";

    /// <summary>The one on which a path lies, or will lie; null where this system does not say.</summary>
    public static Mount? Of(string path) => System.IO.File.Exists(File) ? Of(path, Read(System.IO.File.ReadLines(File))) : null;

    internal static Mount? Of(string path, IEnumerable<Mount> mounts) =>
        // Of two on the same point the later one is seen.
        mounts.Reverse().Where(mount => IsUnder(path, mount.Point)).MaxBy(mount => mount.Point.Length);

    internal static IEnumerable<Mount> Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw
            var (fields, after) = (line.Split(' '), line.IndexOf(" - ", StringComparison.Ordinal));
            if (fields.Length > 4 && after >= 0)
                yield return new Mount(Plain(fields[4]), fields[2], line[(after + 3)..].Split(' ')[0]);
        }
    }

    private static bool IsUnder(string path, string point) => path == point || path.StartsWith(point.TrimEnd('/') + '/', StringComparison.Ordinal);

    /// <summary>A space stands there as its number in octal.</summary>
    private static string Plain(string point) => point.Replace("\\040", " ", StringComparison.Ordinal);
}
