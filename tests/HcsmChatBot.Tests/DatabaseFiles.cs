using System.Text;

namespace HcsmChatBot.Tests;

/// <summary>Looks for bytes in files.</summary>
internal static class DatabaseFiles
{
    /// <returns>The files of a folder, and of those in it, that hold the text in UTF-8.</returns>
    public static string[] With(string text, string folder)
    {
        while (true)
        {
            try
            {
                return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Holds(file, text)).Select(file => Path.GetRelativePath(folder, file))];
            }
            catch (FileNotFoundException)
            {
                // A bot at work writes aside and moves: what the file held may be where it was not looked for.
            }
        }
    }

    private static bool Holds(string file, string text)
    {
        // The lock cannot be read while it is held, and holds nothing.
        if (new FileInfo(file).Length == 0)
            return false;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
