using System.Collections.Immutable;
using System.Globalization;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>Reads who answers whom: "1002 1003 -" a line, in either order, since only an earlier line can be answered.</summary>
internal static class Annotation
{
    /// <param name="name">Of the file, for the message of a fault.</param>
    /// <exception cref="CorpusException">A line of another form, or one about a line that the log does not have.</exception>
    public static ImmutableArray<LineLink> Read(string name, IEnumerable<string> lines, int linesOfTheLog)
    {
        var links = ImmutableArray.CreateBuilder<LineLink>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var link = Parse(line) ?? throw new CorpusException($"{name}:{number}: expected \"parent child -\", two line numbers.");
            if (link.Child >= linesOfTheLog)
                throw new CorpusException($"{name}:{number}: line {link.Child} is not in the log, which has {linesOfTheLog} lines (the first is 0).");
            links.Add(link);
        }

        return links.ToImmutable();
    }

    private static LineLink? Parse(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [_, _] or [_, _, "-"] && Number(words[0]) is { } one && Number(words[1]) is { } other
            ? new LineLink(Math.Max(one, other), Math.Min(one, other))
            : null;
    }

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
