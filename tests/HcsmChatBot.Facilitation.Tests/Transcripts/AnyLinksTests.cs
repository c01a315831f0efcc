using System.Text;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What holds whatever the links are: to oneself, to later messages, round in circles, to prompts, to what is not there.</summary>
public class AnyLinksTests
{
    private const int Messages = 60;

    private static readonly LinkedBecause[] Kinds = Enum.GetValues<LinkedBecause>();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_message_stands_exactly_once_in_every_format(int seed)
    {
        var transcript = Transcript.From(Record(seed), Links(seed));
        var kept = transcript.Chat.Messages.Where(message => message.Standing == MessageStanding.Kept).Select(message => $"text{message.Id}.").Order().ToList();
        var all = transcript.Chat.Messages.Select(message => message.Id).Order().ToList();

        Assert.Equal(all, Outline.All(transcript).Select(contribution => contribution.Message.Id).Order());
        Assert.All(Formats(transcript), file => Assert.Equal(kept, Regex.Matches(file, @"text[0-9]+\.").Select(match => match.Value).Order()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_stands_deeper_than_six_nor_above_what_is_older_nor_in_another_topic(int seed)
    {
        var transcript = Transcript.From(Record(seed), Links(seed));

        Assert.All(transcript.Topics, topic => Assert.All(topic.Answers, answer => AssertInOrder(answer, topic.Topic.Label, depth: 0)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_messages_in_the_record_does_not_matter(int seed)
    {
        var (record, links) = (Record(seed), Links(seed));
        var turned = record with { Messages = [.. record.Messages.Reverse()] };

        Assert.Equal(Formats(Transcript.From(record, links)), Formats(Transcript.From(turned, links)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_page_leads_nowhere_that_is_not_there(int seed)
    {
        var page = Formats(Transcript.From(Record(seed), Links(seed)))[0];
        var anchors = Regex.Matches(page, "\\bid=\"([^\"]+)\"").Select(id => id.Groups[1].Value).ToList();

        Assert.Distinct(anchors);
        Assert.Subset(anchors.ToHashSet(), Regex.Matches(page, "href=\"#([^\"]+)\"").Select(link => link.Groups[1].Value).ToHashSet());
    }

    [Fact]
    public void What_moderators_said_in_a_circle_reads_from_the_oldest_on()
    {
        var transcript = RecordedChat.About("T1")
            .Says(1, "Ana", "T1").Then(Said(3)).Says(2, "Bo", "T1").Then(Said(1)).Says(3, "Cy", "T1").Then(Said(2)).Says(4, "Di", "T1").Then(Said(4))
            .Transcript();

        Assert.Equal("1(2(3)) 4", Outline.Of(transcript.Topics[0].Answers));
    }

    private static void AssertInOrder(Contribution contribution, TopicLabel topic, int depth)
    {
        Assert.InRange(depth, 0, 6);
        Assert.Equal(topic, contribution.Message.Filing.Topic);
        Assert.Equal(contribution.Replies.Select(reply => reply.Message.Id).Order(), contribution.Replies.Select(reply => reply.Message.Id));
        Assert.All(contribution.Replies, reply => Assert.True(reply.Message.Id > contribution.Message.Id));
        Assert.All(contribution.Replies, reply => AssertInOrder(reply, topic, depth + 1));
    }

    /// <summary>Deleted ones among them, whose ids are otherwise as those of the others.</summary>
    private static ChatRecord Record(int seed)
    {
        var random = new Random(seed);
        var chat = RecordedChat.About("T1", "T2").Asks("T1", 101).Asks("T2", 120);
        foreach (var id in Enumerable.Range(101, Messages).Where(id => id is not (101 or 120)))
        {
            chat.Says((ulong)id, $"Person {random.Next(4)}", random.Next(2) == 0 ? "T1" : "T2", $"text{id}.");
            _ = random.Next(8) switch { 0 => chat.Deleted(), 1 => chat.Withheld(), _ => chat };
        }
        return chat.Record();
    }

    private static Dictionary<ulong, ReplyLink> Links(int seed)
    {
        var random = new Random(-seed);
        return Enumerable.Range(101, Messages).Select(id => (ulong)id).ToDictionary(id => id, id => new ReplyLink(
            id, random.Next(8) == 0 ? null : (ulong)random.Next(95, 105 + Messages), Kinds[random.Next(Kinds.Length)], random.NextSingle() < 0.8f ? 0.95f : 0.5f));
    }

    /// <summary>The page is the first.</summary>
    private static string[] Formats(Transcript transcript)
    {
        using var json = new MemoryStream();
        JsonTranscript.Write(transcript, json);
        return
        [
            .. new Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo>[] { HtmlTranscript.Write, MarkdownTranscript.Write, PlainTranscript.Write, CsvTranscript.Write }
                .Select(write =>
                {
                    using var output = new StringWriter();
                    write(transcript, output, TranscriptWords.English, HostileChat.Toronto);
                    return output.ToString();
                }),
            Encoding.UTF8.GetString(json.ToArray()),
        ];
    }

    private static Func<ArchivedMessage, ArchivedMessage> Said(ulong answers) => message => message with { SaidToAnswer = new SaidLink(answers) };
}
