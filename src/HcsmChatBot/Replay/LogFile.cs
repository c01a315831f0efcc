using System.Text;
using System.Text.Unicode;

namespace HcsmChatBot.Replay;

/// <summary>The lines of a file in which every line may have an encoding of its own.</summary>
internal static class LogFile
{
    /// <summary>Every line decoded without loss, its carriage return left on.</summary>
    public static IEnumerable<string> Lines(ReadOnlyMemory<byte> file)
    {
        while (!file.IsEmpty)
        {
            var end = file.Span.IndexOf((byte)'\n');
            yield return Decode(file.Span[..(end < 0 ? file.Length : end)]);
            file = end < 0 ? default : file[(end + 1)..];
        }
    }

    private static string Decode(ReadOnlySpan<byte> line) => (Utf8.IsValid(line) ? Encoding.UTF8 : Encoding.Latin1).GetString(line);
}
