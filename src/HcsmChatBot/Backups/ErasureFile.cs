using HcsmChatBot.Storage;

namespace HcsmChatBot.Backups;

/// <summary>
/// The journal of erasures outside the database, a line each, ids alone: a database that is brought back from before an erasure finds here what it must erase
/// again. It lies beside the database, and beside the backups, so that it goes where they go.
/// </summary>
public static class ErasureFile
{
    public const string Name = "hcsmchatbot.erased";

    /// <summary>What several folders know together, in its order. A line that cannot be read is passed over.</summary>
    public static IReadOnlyList<Erasure> Read(params IEnumerable<string> folders) =>
        [.. folders.Select(folder => Path.Combine(folder, Name)).Where(File.Exists).SelectMany(File.ReadLines).Select(Erasure.Parse).OfType<Erasure>().Distinct().OrderBy(erasure => erasure.At)];

    /// <summary>Whole or not at all.</summary>
    public static void Write(string folder, IEnumerable<Erasure> journal)
    {
        var file = Path.Combine(folder, Name);
        using (var written = new FileStream(file + ".partial", FileMode.Create, FileAccess.Write))
        {
            using (var lines = new StreamWriter(written, leaveOpen: true))
            {
                foreach (var erasure in journal)
                    lines.WriteLine(erasure.Line);
            }

            written.Flush(flushToDisk: true);
        }

        File.Move(file + ".partial", file, overwrite: true);
    }
}
