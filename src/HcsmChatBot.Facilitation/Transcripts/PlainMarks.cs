using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// No marks but place: a heading is underlined, a reply stands four columns further in than what it replies to, and a text two columns further
/// in than its byline. No line of a text can go further in or out, so nobody can write what looks like another's message.
/// </summary>
internal sealed class PlainMarks(TranscriptWords words, ChatClock clock, IReadOnlyDictionary<ulong, string> people) : TextMarks(words, clock, people)
{
    private const int LongestLine = 80;

    internal override string Link(Uri address, string shown) => HarmlessText.OneLine(shown);

    internal override string Author(string name) => OneLine(name);

    internal override string Heading(int level, string title) =>
        $"{(level == 1 ? "" : "\n\n")}{title}\n{new string(level == 1 ? '=' : '-', Math.Min(title.Length, LongestLine))}\n";

    internal override string Block(IEnumerable<ImmutableArray<string>> paragraphs, int depth)
    {
        var margin = new string(' ', 4 * depth);
        return "\n" + string.Concat(paragraphs.Select((paragraph, index) => (index > 1 ? "\n" : "") + string.Concat(
            paragraph.Select(line => $"{margin}{(index == 0 ? "" : "  ")}{line.Trim()}\n"))));
    }

    protected override string Escape(string text) => text;
}
