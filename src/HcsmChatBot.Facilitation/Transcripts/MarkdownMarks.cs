using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// CommonMark (https://spec.commonmark.org/0.31.2/), and nothing that its common extensions would read otherwise. A reply is a quotation within
/// what it replies to. Of what people wrote only http and https addresses have an effect.
/// </summary>
internal sealed partial class MarkdownMarks(TranscriptWords words, ChatClock clock, IReadOnlyDictionary<ulong, string> people) : TextMarks(words, clock, people)
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>As it passed the gate, not as it was typed: another reader might take a backslash in it for something else.</summary>
    internal override string Link(Uri address, string shown) => $"<{HarmlessText.OneLine(address.AbsoluteUri)}>";

    internal override string Author(string name) => $"**{OneLine(name)}**";

    internal override string Heading(int level, string title) => $"{(level == 1 ? "" : "\n")}{new string('#', level)} {title}\n";

    internal override string Block(IEnumerable<ImmutableArray<string>> paragraphs, int depth)
    {
        var margin = string.Concat(Enumerable.Repeat("> ", depth));
        // An empty line one level further out ends the quotation before, so that each message is one of its own.
        var before = depth > 1 ? margin[..^2].TrimEnd() + "\n" : "\n";
        return before + string.Join(margin.TrimEnd() + "\n", paragraphs.Select(paragraph =>
            string.Join("\\\n", paragraph.Select(line => margin + BeginningALine(line.TrimEnd()))) + "\n"));
    }

    /// <summary>With backslashes before whatever has a meaning anywhere in a line.</summary>
    protected override string Escape(string text) => Mention().Replace(Meaningful().Replace(text, "\\$0"), "@\u2060");

    /// <summary>Indentation would make code of it, and "1.", "-" or ":" a list.</summary>
    private static string BeginningALine(string line)
    {
        var text = line.TrimStart();
        return new string(NoBreakSpace, line.Length - text.Length) + BeginningOfAList().Replace(text, "\\$0");
    }

    // A colon between digits (13:05) or before a space means nothing; elsewhere it may make an address or an emoji.
    [GeneratedRegex("""[\\`*_{}\[\]<>#+|~^$=&]|"(?=")|(?<=")"|(?<![0-9]):(?!\s|$)|:(?![0-9]|\s|$)|(?<=\bwww)\.""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meaningful();

    // Escaped or not, an @ before a letter notifies people or makes an e-mail link where such files are shown; a word joiner is not seen.
    [GeneratedRegex(@"@(?=[\p{L}\p{N}\\_.-])")]
    private static partial Regex Mention();

    // Some readers also number with letters and with Roman numerals.
    [GeneratedRegex(@"^[-:]|(?<=^([0-9]{1,9}|[a-z]|[ivxlcdm]{1,9}))[.)](?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginningOfAList();
}
