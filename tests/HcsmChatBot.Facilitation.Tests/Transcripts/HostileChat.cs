using System.Globalization;
using System.Text;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>A chat in which one content stands wherever a person can put something.</summary>
internal static class HostileChat
{
    internal const string Harmless = "Harmless";

    // A zone of the test's own, so that the machine's table of zones does not matter.
    internal static readonly TimeZoneInfo Toronto = TimeZoneInfo.CreateCustomTimeZone("America/Toronto", TimeSpan.FromHours(-4), null, null);

    internal static ChatRecord Record(string content)
    {
        var link = new Uri("javascript:alert(1)");
        var record = new RecordedChat(new Agenda(content, link, [
            new Topic(new TopicLabel(1), content, Link: link),
            new Topic(new TopicLabel(2), content, content + "a", link),
        ]))
        { Host = content }
            .Asks("T1", 10).Asks("T2", 20)
            .Says(1, content, "intro", content)
            .Says(11, content, "T1", content).Says(12, content, "T1", content, replyTo: 11).Says(13, content + "b", "T1", content + "\n" + content, replyTo: 12)
            .Says(14, content, "T1", content).Says(15, content, "T1", content, replyTo: 14)
            .Says(16, content, "T1", content)
            .Says(17, content, "T1", content).Says(18, content + "b", "T1", content).Says(19, content + "b", "T1", content)
            .Says(21, content, "T2", content, replyTo: 11)
            .Record();
        return record with { ChannelName = content, Messages = [.. record.Messages.Select(message => WithAll(message, content))] };
    }

    /// <summary>With a guess, a continuation and a correction, that their words stand beside the content too.</summary>
    internal static Transcript Told(string content) => CertainLinks.Told(Record(content), [
        new ReplyLink(17, 13, LinkedBecause.Mention, 0.95f),
        new ReplyLink(18, 17, LinkedBecause.Inferred, 0.95f),
        new ReplyLink(19, 18, LinkedBecause.Inferred, 0.95f),
        new ReplyLink(21, 11, LinkedBecause.Person),
    ]);

    internal static string Written(Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo> write, string content, TranscriptWords? words = null)
    {
        using var output = new StringWriter();
        write(Told(content), output, words ?? TranscriptWords.English, Toronto);
        return output.ToString();
    }

    /// <summary>What of a content must be there to be read in every format: not its spaces and lines, nor what acts instead of showing.</summary>
    internal static string Readable(string text) => string.Concat(text.EnumerateRunes().Where(rune =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !Rune.IsWhiteSpace(rune) && rune.Value is not ((>= 0x2400 and < 0x2440) or 0xFFFE or 0xFFFF) && rune != Rune.ReplacementChar));

    private static ArchivedMessage WithAll(ArchivedMessage message, string content) => message with
    {
        Standing = message.Id switch { 14 => MessageStanding.Deleted, 16 => MessageStanding.Withheld, _ => MessageStanding.Kept },
        EditedAt = message.At.AddMinutes(1),
        Attachments = [content],
        Embeds = [new ArchivedEmbed(content, content, content, content), new ArchivedEmbed(content, null, null, null)],
        Reactions = [new ArchivedReaction(content, 2, [new Reactor(1, content)])],
    };
}
