using System.Text.Json;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>Every format says what it cannot tell, and what was checked.</summary>
public class CoverageTests
{
    private const ulong Channel = 7;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Winnipeg");
    private static readonly DateTimeOffset Ended = RecordedChat.Opened.AddHours(1);

    public static TheoryData<string> Formats => ["html", "md", "txt", "csv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Where_all_was_checked_one_line_says_so_in_local_time(string format)
    {
        var compared = new Reckoning(Ended, 25, 0, [], []);

        Assert.Contains("Compared with Discord at 13:00: nothing is missing (25 messages).", Written(format, [], compared), StringComparison.Ordinal);
        Assert.Contains("il ne manque rien (25 messages).", Written(format, [], compared, TranscriptWords.French), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_absence_is_told_with_its_times_and_what_it_means(string format)
    {
        var gap = new CoverageGap(RecordedChat.Opened.AddMinutes(10), RecordedChat.Opened.AddMinutes(12), null, null);

        var english = Written(format, [gap], null);
        Assert.Contains("Between 12:10 and 12:12 the bot was not connected.", english, StringComparison.Ordinal);
        Assert.Contains("messages deleted before that", english, StringComparison.Ordinal);
        Assert.Contains("Entre 12 h 10 et 12 h 12, le robot n’était pas connecté.", Written(format, [gap], null, TranscriptWords.French), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnreadBecause.Unreachable, "Discord gave no answer", "Discord n’a pas répondu")]
    [InlineData(UnreadBecause.Refused, "the bot was not allowed to", "le robot n’y était pas autorisé")]
    [InlineData(UnreadBecause.Hidden, "its history was hidden from the bot", "l’historique était caché au robot")]
    [InlineData(UnreadBecause.Gone, "it was deleted", "l’endroit a été supprimé")]
    public void A_place_that_could_not_be_read_is_told_with_the_reason(UnreadBecause because, string english, string french)
    {
        var gap = new CoverageGap(RecordedChat.Opened.AddMinutes(10), null, 101, because);

        Assert.Contains($"From 12:10 on the bot could not read the thread of T1 ({english}). What was said there then may be missing.", Written("txt", [gap], null), StringComparison.Ordinal);
        Assert.Contains($"À partir de 12 h 10, le robot n’a pas pu lire le fil de T1 ({french}).", Written("txt", [gap], null, TranscriptWords.French), StringComparison.Ordinal);
    }

    [Fact]
    public void Less_than_a_minute_is_told_as_about_then()
    {
        var gap = new CoverageGap(RecordedChat.Opened.AddSeconds(5), RecordedChat.Opened.AddSeconds(15), Channel, null);

        Assert.Contains("Around 12:00 the bot could not see the channel.", Written("txt", [gap], null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_was_fetched_and_could_not_be_compared_is_told()
    {
        var text = Written("txt", [], new Reckoning(Ended, 25, 2, [1, 2, 3], [0, 101, 999]));

        Assert.Contains("Discord shows 25 messages, 22 of them are known here.", text, StringComparison.Ordinal);
        Assert.Contains("2 messages were not here before that and were fetched.", text, StringComparison.Ordinal);
        Assert.Contains("This could not be compared: the threads that people opened, the thread of T1, a thread.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Where_nothing_is_known_yet_nothing_is_said(string format)
    {
        var text = Written(format, [], null);

        Assert.DoesNotContain("Compared", text, StringComparison.Ordinal);
        Assert.DoesNotContain("coverage\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_table_they_are_rows_of_the_same_shape_after_the_messages()
    {
        var gap = new CoverageGap(RecordedChat.Opened.AddMinutes(10), RecordedChat.Opened.AddMinutes(12), null, null);

        var rows = CsvReader.Read(Written("csv", [gap], new Reckoning(Ended, 1, 0, [], [])));

        Assert.All(rows, row => Assert.Equal(14, row.Count));
        Assert.Equal(["standing", "kept", "coverage", "coverage"], rows.Select(row => row[5]));
        Assert.Equal(["2015-09-02T17:10:00Z", "2015-09-02T18:00:00Z"], rows.Skip(2).Select(row => row[4]));
    }

    [Fact]
    public void A_program_reads_ids_and_instants()
    {
        var gap = new CoverageGap(RecordedChat.Opened, null, 101, UnreadBecause.Hidden);
        using var output = new MemoryStream();
        JsonTranscript.Write(CertainLinks.Told(Record([gap], new Reckoning(Ended, 5, 1, [9], [101]))), output);

        var coverage = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("coverage");

        Assert.Equal("""{"from":"2015-09-02T17:00:00Z","to":null,"placeId":"101","unread":"hidden"}""", Compact(coverage.GetProperty("gaps")[0]));
        Assert.Equal("""{"at":"2015-09-02T18:00:00Z","inDiscord":5,"inArchive":4,"fetched":1,"missing":["9"],"unread":["101"]}""", Compact(coverage.GetProperty("comparison")));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static ChatRecord Record(CoverageGap[] gaps, Reckoning? reckoning) =>
        RecordedChat.About("T1").Asks("T1", 100).Says(1_000_001, "Pat", "T1").Record() with { ChannelId = Channel, Coverage = new Coverage([.. gaps], reckoning) };

    private static string Written(string format, CoverageGap[] gaps, Reckoning? reckoning, TranscriptWords? words = null)
    {
        using var output = new StringWriter();
        Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo> write = format switch
        {
            "html" => HtmlTranscript.Write,
            "md" => MarkdownTranscript.Write,
            "csv" => CsvTranscript.Write,
            _ => PlainTranscript.Write,
        };
        write(CertainLinks.Told(Record(gaps, reckoning)), output, words ?? TranscriptWords.English, Zone);
        return System.Text.RegularExpressions.Regex.Replace(output.ToString(), "</?time[^>]*>", "");
    }
}
