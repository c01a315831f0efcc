using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>How each format tells what answers what.</summary>
public class GuessWordsTests
{
    private static readonly RecordedChat Chat = RecordedChat.About("T1")
        .Says(60, "Ana", "T1", "We want *e-mail*.").Says(61, "Noor", "T1", "And texts?").Guessed(60).Says(120, "Noor", "T1", "Or calls").Guessed(61)
        .Says(121, "Ana", "T1", "Texts too").Guessed(61, 0.93f, LinkedBecause.Mention)
        .Says(122, "Bo", "T1", "Hm").Guessed(60, 0.5f)
        .Says(123, "Cy", "T1", "Calls").Linked(new ReplyLink(123, 60, LinkedBecause.Person))
        .Says(124, "Di", "T1", "Hello").Linked(new ReplyLink(124, null, LinkedBecause.Person));

    [Fact]
    public void Markdown_says_of_each_guess_that_it_is_one_and_says_once_what_that_means() => Assert.Equal(
        """
        # Rx habits

        Transcript · Wednesday, 2 September 2015, 13:00–14:00 (Toronto time)\
        Host: Host\
        Channel: \#hcsmca\
        About: 1 topic · 5 people · 7 messages

        Lines marked “probably” are guesses of the bot.

        ## T1: Prompt of T1

        Not asked by the host · 3 answers · 3 replies

        **Ana** · 13:01

        We want \*e-mail\*.

        > **Noor** · 13:01\
        > Probably in answer to Ana
        >
        > And texts?

        > **Noor** · 13:02\
        > Probably goes on from 13:01
        >
        > Or calls

        > **Ana** · 13:02\
        > Probably in answer to Noor, 13:01
        >
        > Texts too

        > **Cy** · 13:02 · linked by a moderator
        >
        > Calls

        **Bo** · 13:02

        Hm

        **Di** · 13:02 · set apart by a moderator

        Hello

        """,
        Written(MarkdownTranscript.Write, TranscriptWords.English));

    [Fact]
    public void Plain_text_says_it_in_French()
    {
        var file = Written(PlainTranscript.Write, TranscriptWords.French);

        Assert.Contains("\nLes lignes marquées « sans doute » sont des suppositions du robot.\n", file, StringComparison.Ordinal);
        Assert.Contains("\n    Noor · 13 h 01\n    Sans doute en réponse à Ana\n      And texts?\n", file, StringComparison.Ordinal);
        Assert.Contains("\n    Noor · 13 h 02\n    Sans doute la suite de 13 h 01\n      Or calls\n", file, StringComparison.Ordinal);
        Assert.Contains("\n    Ana · 13 h 02\n    Sans doute en réponse à Noor, 13 h 01\n      Texts too\n", file, StringComparison.Ordinal);
        Assert.Contains("\n    Cy · 13 h 02 · relié par la modération\n", file, StringComparison.Ordinal);
        Assert.Contains("\nDi · 13 h 02 · détaché par la modération\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_it_in_words_that_are_read_aloud_and_lead_to_the_message()
    {
        using var page = new HtmlParser().ParseDocument(Written(HtmlTranscript.Write, TranscriptWords.English));

        string Reference(string id) => page.QuerySelector($"#{id} > .reference")!.TextContent;
        Assert.Equal(("Probably in answer to Ana", "Probably goes on from 13:01", "Probably in answer to Noor, 13:01"), (Reference("m61"), Reference("m120"), Reference("m121")));
        Assert.Equal(["#m60", "#m61", "#m61"], page.QuerySelectorAll(".reference a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".reference[aria-hidden], .reference [aria-hidden], #m122 > .reference"));
        Assert.Equal("linked by a moderator", page.QuerySelector("#m123 > .byline .why")!.TextContent);
        Assert.Equal("Lines marked “probably” are guesses of the bot.", page.QuerySelector("header .coverage")!.TextContent);
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(null)]
    public void Where_no_guess_is_shown_none_is_spoken_of(float? probability)
    {
        var chat = RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1", replyTo: 1);
        if (probability is { } unsure)
            chat.Says(3, "Cy", "T1").Guessed(1, unsure);

        foreach (var write in new Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo>[] { HtmlTranscript.Write, MarkdownTranscript.Write, PlainTranscript.Write })
            Assert.DoesNotMatch(new Regex("probably|guess", RegexOptions.IgnoreCase), Written(write, TranscriptWords.English, chat));
    }

    [Fact]
    public void A_correction_that_was_deleted_is_no_longer_told() => Assert.DoesNotContain(
        "linked by a moderator",
        Written(PlainTranscript.Write, TranscriptWords.English, RecordedChat.About("T1")
            .Says(1, "Ana", "T1").Says(2, "Bo", "T1").Deleted().Linked(new ReplyLink(2, 1, LinkedBecause.Person)).Says(3, "Cy", "T1", replyTo: 2)),
        StringComparison.Ordinal);

    [Fact]
    public void A_spreadsheet_has_every_link_with_its_kind_and_whether_it_is_shown() => Assert.Equal(
        ["60||||", "61|60|inferred|0.95|true", "120|61|inferred|0.95|true", "121|61|mention|0.93|true", "123|60|person|1|true", "122|60|inferred|0.5|false", "124||person|1|true"],
        CsvReader.Read(Written(CsvTranscript.Write, TranscriptWords.English)).Skip(1).Select(row => string.Join('|', row.Skip(10).Prepend(row[1]))));

    [Fact]
    public void JSON_has_every_link_and_null_where_nothing_was_sure_enough()
    {
        using var output = new MemoryStream();
        JsonTranscript.Write(Chat.Transcript(), output);
        using var document = JsonDocument.Parse(output.ToArray());
        var answers = document.RootElement.GetProperty("topics")[0].GetProperty("answers");

        Assert.Equal(
            [
                "null",
                """{"answers":"60","because":"inferred","probability":0.5,"shown":false}""",
                """{"answers":null,"because":"person","probability":1,"shown":true}""",
            ],
            answers.EnumerateArray().Select(LinkOf));
        Assert.Equal(
            [
                """{"answers":"60","because":"inferred","probability":0.95,"shown":true}""",
                """{"answers":"61","because":"inferred","probability":0.95,"shown":true}""",
                """{"answers":"61","because":"mention","probability":0.93,"shown":true}""",
                """{"answers":"60","because":"person","probability":1,"shown":true}""",
            ],
            answers[0].GetProperty("replies").EnumerateArray().Select(LinkOf));
    }

    private static string LinkOf(JsonElement message) => JsonSerializer.Serialize(message.GetProperty("replyLink"));

    private static string Written(Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo> write, TranscriptWords words, RecordedChat? chat = null)
    {
        using var output = new StringWriter();
        write((chat ?? Chat).Transcript(), output, words, HostileChat.Toronto);
        return output.ToString();
    }
}
