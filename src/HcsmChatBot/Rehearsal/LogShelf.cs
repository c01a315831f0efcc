using HcsmChatBot.Replay;

namespace HcsmChatBot.Rehearsal;

/// <summary>The logs that can be played: those of a folder, and what the browser sends.</summary>
/// <param name="folder">Empty for none.</param>
internal sealed class LogShelf(string folder)
{
    public const int Largest = 8 << 20;

    private static readonly string[] Endings = [".log", ".txt"];

    /// <summary>Names of files, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <exception cref="DirectorRefusal">There is no such log, or it cannot be read.</exception>
    public MeetingLog Read(string name)
    {
        if (!Names.Contains(name))
            throw new DirectorRefusal(DirectorRefusal.UnknownLog);
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Length > Largest ? throw new DirectorRefusal(DirectorRefusal.LogTooLarge) : Read(name, File.ReadAllBytes(file.FullName));
    }

    /// <param name="name">The file's own: its date is taken from it where the lines give none.</param>
    /// <exception cref="DirectorRefusal">It is too large, or cannot be read.</exception>
    public static MeetingLog Read(string name, byte[] content)
    {
        if (content.Length > Largest)
            throw new DirectorRefusal(DirectorRefusal.LogTooLarge);
        try
        {
            return MeetingLog.Read(name, LogFile.Lines(content));
        }
        catch (MeetingLogException unreadable)
        {
            throw new DirectorRefusal(DirectorRefusal.LogNotRead, unreadable.Line);
        }
    }
}
