using System.Globalization;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A transcript for a spreadsheet: RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) after a byte order mark, every cell quoted, one row a message:
/// <code>
/// topic, id, in_reply_to, author, at, standing, edited_at, text, attachments, reactions, answers, linked_because, probability, shown
/// </code>
/// "topic" is T1, intro or CT, wherever a moderator filed it, "standing" is kept, deleted or withheld, instants are ISO 8601 in UTC, what is unknown is empty. Ids exceed what a
/// spreadsheet holds exactly: import those columns as text. "in_reply_to" is an explicit reply's alone; the last four columns say which message or prompt
/// a message answers and how that is known, as <see cref="JsonTranscript"/> explains: guesses have a probability below 1. They are empty where nothing was sure enough. Texts are as people read them, their control characters made visible.
/// After the messages come rows of the same shape whose standing is coverage: "text" says in words what cannot be known, or what was checked, and "at"
/// is when that begins or was done. They have no id and no topic: filter by standing to count messages.
/// </summary>
/// <remarks>
/// A spreadsheet would run a cell that begins with a sign of a formula (https://owasp.org/www-community/attacks/CSV_Injection): an apostrophe stands
/// before it. It also stands before one that follows a semicolon, a tab or a line's end within a cell, where a spreadsheet that takes another
/// separator, as French ones do, would begin a cell; quotes between the two would only open and close that cell.
/// </remarks>
public static partial class CsvTranscript
{
    /// <param name="zone">Times in words are told in it; columns, and what people wrote as an instant, in UTC.</param>
    public static void Write(Transcript transcript, TextWriter output, TranscriptWords words, TimeZoneInfo zone)
    {
        var clock = ChatClock.Unmarked(transcript.Chat, zone, words);
        var marks = new PlainMarks(words, clock, transcript.People);
        new Pass(transcript, output, words, marks) { Coverage = new CoverageText(transcript.Chat, words, clock) }.Write();
    }

    private static string Cell(string text)
    {
        var shown = FormulaWithin().Replace(HarmlessText.Visible(text), "'$0");
        return $"\"{(FormulaAtTheBeginning().IsMatch(shown) ? "'" : "")}{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"^([\t\n]|[\s\p{Cc}\p{Cf}\p{Cn}\p{Co}]*[=+\-@＝＋－＠])")]
    private static partial Regex FormulaAtTheBeginning();

    [GeneratedRegex(@"(?<=[;\t\n][\s""\p{Cc}\p{Cf}\p{Cn}\p{Co}]*)[=+\-@＝＋－＠]")]
    private static partial Regex FormulaWithin();

    private sealed class Pass(Transcript transcript, TextWriter output, TranscriptWords words, PlainMarks marks) : TranscriptPass(transcript)
    {
        internal required CoverageText Coverage { private get; init; }

        protected override void Begin()
        {
            output.Write('\uFEFF');
            WriteRow("topic", "id", "in_reply_to", "author", "at", "standing", "edited_at", "text", "attachments", "reactions",
                "answers", "linked_because", "probability", "shown");
        }

        protected override void BeginMessage(Contribution contribution, int depth)
        {
            var message = contribution.Message;
            WriteRow([
                message.Filing.Topic.ToString(),
                message.Id.ToString(CultureInfo.InvariantCulture),
                message.ReplyTo?.ToString(CultureInfo.InvariantCulture) ?? "",
                words.AuthorOf(message) is { } author ? HarmlessText.OneLine(author) : "",
                Instant(message.At),
                message.Standing.ToString().ToLowerInvariant(),
                Instant(message.EditedAt),
                marks.Read(message.Text),
                string.Join("; ", message.Attachments.Select(HarmlessText.OneLine)),
                string.Join("; ", message.Reactions.Select(reaction => HarmlessText.OneLine(ReactionText.Of(reaction)))),
                .. CellsOf(contribution),
            ]);
        }

        protected override void End()
        {
            foreach (var (at, text) in Coverage.Lines())
                WriteRow("", "", "", "", Instant(at), "coverage", "", text, "", "", "", "", "", "");
        }

        private static IEnumerable<string> CellsOf(Contribution contribution) => contribution.Link is { } link
            ?
            [
                link.AnswersId?.ToString(CultureInfo.InvariantCulture) ?? "",
                link.Because.ToString().ToLowerInvariant(),
                link.Probability.ToString(CultureInfo.InvariantCulture),
                contribution.IsLinkShown ? "true" : "false",
            ]
            : ["", "", "", ""];

        private void WriteRow(params IEnumerable<string> cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");
    }
}
