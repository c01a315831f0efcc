using System.Collections.Immutable;
using System.Text;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>Reads a log such that the place of a line in the result is its number in the file, 0-based, as annotations count.</summary>
internal static class IrcLog
{
    /// <param name="file">UTF-8; what is none becomes U+FFFD. Only a line feed ends a line.</param>
    public static ImmutableArray<IrcLine> Read(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        var clock = new IrcClock();
        var lines = text.Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        return [.. lines.Take(count).Select(line => IrcLine.Parse(line.TrimEnd('\r'), clock))];
    }
}
