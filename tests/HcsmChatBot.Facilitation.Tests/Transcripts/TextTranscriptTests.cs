using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>A chat as it reads in Markdown, in plain text and in a spreadsheet.</summary>
public class TextTranscriptTests
{
    private static readonly Transcript Told = new RecordedChat(new Agenda("Rx habits", new Uri("https://example.org/post"), [
            new Topic(new TopicLabel(1), "Why *now*?", Link: new Uri("https://example.org/source")),
            new Topic(new TopicLabel(2, 'a'), "How?", "Part two"),
        ]))
    { Host = "Morgan" }
        .Asks("T1", 10).Asks("T2a", 20)
        .Says(1, "Ana", "intro", "Hello", because: FiledBecause.Introductions)
        .Says(60, "Bo", "T1", "One:\n- two\n\n    <@1> https://example.org/a_b.")
        .Then(message => message with
        {
            EditedAt = message.At.AddMinutes(2),
            Attachments = ["my_plan.pdf"],
            Embeds = [new ArchivedEmbed("Title", "https://example.org/t", "About it", "Site")],
            Reactions = [new ArchivedReaction("👍", 3, [new Reactor(1, "Ana"), new Reactor(3, "Cy")]), new ArchivedReaction("heart", 1, [])],
        })
        .Says(61, "Ana", "T1", "Yes", replyTo: 60, because: FiledBecause.Reply).Says(62, "Cy", "T1", "No", replyTo: 61)
        .Says(63, "Di", "T1").Deleted().Says(64, "Ana", "T1", "I see", replyTo: 63).Says(65, "Ed", "T1").Withheld().Says(66, "Bo", "T1").Deleted()
        .Says(120, "Cy", "T2a", "=1+1", replyTo: 60, because: FiledBecause.Label)
        .Transcript();

    [Fact]
    public void Markdown_has_a_heading_a_topic_and_a_reply_is_a_quotation() => Assert.Equal(
        """
        # Rx habits

        Transcript · Wednesday, 2 September 2015, 13:00–14:00 (Toronto time)\
        Host: Morgan\
        Channel: \#hcsmca\
        About: 2 topics · 3 people · 7 messages\
        Read the post that framed this chat: <https://example.org/post>

        ## Introductions

        **Ana** · 13:00

        Hello

        ## T1: Why \*now\*?

        Asked at 13:05 · 2 answers · 3 replies · Source: <https://example.org/source>

        **Bo** · 13:01 · edited at 13:03

        One:\
        \- two

        ____@+Ana <https://example.org/a_b>.

        Files: my\_plan.pdf\
        Preview: Title · <https://example.org/t> · Site · About it\
        Reactions: 👍 3 (Ana, Cy) · \:heart: 1

        > **Ana** · 13:01
        >
        > Yes
        >
        > > **Cy** · 13:01
        > >
        > > No

        13:01

        A message was deleted.

        > **Ana** · 13:01
        >
        > I see

        **a participant** · 13:01

        Not shown: its author chose not to be in the archive.

        ## Part two

        ### T2a: How?

        Asked at 13:05 · 1 answer

        **Cy** · 13:02 · filed by its label\
        In reply to Bo (T1)

        \=1\+1

        """.Replace("____", "\u00A0\u00A0\u00A0\u00A0", StringComparison.Ordinal).Replace("@+", "@\u2060", StringComparison.Ordinal),
        Written(MarkdownTranscript.Write, TranscriptWords.English));

    [Fact]
    public void Plain_text_sets_a_reply_further_in() => Assert.Equal(
        """
        Rx habits
        =========

        Transcription · mercredi 2 septembre 2015, 13 h 00–14 h 00 (heure de Toronto)
        Animation : Morgan
        Salon : #hcsmca
        À propos : 2 sujets · 3 personnes · 7 messages
        Lire le billet qui présentait cette discussion : https://example.org/post


        Présentations
        -------------

        Ana · 13 h 00
          Hello


        T1 : Why *now*?
        ---------------

        Question posée à 13 h 05 · 2 réponses · 3 répliques · Source : https://example.org/source

        Bo · 13 h 01 · modifié à 13 h 03
          One:
          - two

          @Ana https://example.org/a_b.

          Fichiers : my_plan.pdf
          Aperçu : Title · https://example.org/t · Site · About it
          Réactions : 👍 3 (Ana, Cy) · :heart: 1

            Ana · 13 h 01
              Yes

                Cy · 13 h 01
                  No

        13 h 01
          Un message a été supprimé.

            Ana · 13 h 01
              I see

        une personne participante · 13 h 01
          Non affiché : la personne a choisi de ne pas figurer dans les archives.


        Part two
        --------


        T2a : How?
        ----------

        Question posée à 13 h 05 · 1 réponse

        Cy · 13 h 02 · classé d’après son étiquette
        En réponse à Bo (T1)
          =1+1

        """,
        Written(PlainTranscript.Write, TranscriptWords.French));

    [Fact]
    public void A_spreadsheet_has_a_row_a_message_deleted_ones_too() => Assert.Equal(
        [
            "topic|id|in_reply_to|author|at|standing|edited_at|text|attachments|reactions|answers|linked_because|probability|shown",
            "intro|1||Ana|2015-09-02T17:00:01Z|kept||Hello||||||",
            "T1|60||Bo|2015-09-02T17:01:00Z|kept|2015-09-02T17:03:00Z|One:\n'- two\n\n    '@Ana https://example.org/a_b.|my_plan.pdf|👍 3 (Ana, Cy); :heart: 1||||",
            "T1|61|60|Ana|2015-09-02T17:01:01Z|kept||Yes|||60|reply|1|true",
            "T1|62|61|Cy|2015-09-02T17:01:02Z|kept||No|||61|reply|1|true",
            "T1|63|||2015-09-02T17:01:03Z|deleted||||||||",
            "T1|64|63|Ana|2015-09-02T17:01:04Z|kept||I see|||63|reply|1|true",
            "T1|65||a participant|2015-09-02T17:01:05Z|withheld||||||||",
            "T1|66|||2015-09-02T17:01:06Z|deleted||||||||",
            "T2a|120|60|Cy|2015-09-02T17:02:00Z|kept||'=1+1|||60|reply|1|true",
        ],
        CsvReader.Read(Written(CsvTranscript.Write, TranscriptWords.English)).Select(row => string.Join('|', row)));

    private static string Written(Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo> write, TranscriptWords words)
    {
        using var output = new StringWriter();
        write(Told, output, words, HostileChat.Toronto);
        return output.ToString();
    }
}
