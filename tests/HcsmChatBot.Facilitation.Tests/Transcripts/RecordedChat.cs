using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>Puts together a record line by line, the way a chat is told: who said what, under which topic, in reply to whom.</summary>
internal sealed class RecordedChat(Agenda agenda)
{
    internal static readonly DateTimeOffset Opened = new(2015, 9, 2, 17, 0, 0, TimeSpan.Zero);

    private readonly List<ArchivedMessage> messages = [];
    private readonly List<PostedPrompt> prompts = [];
    private readonly List<string> people = [];

    internal static RecordedChat About(params string[] labels) =>
        new(new Agenda("Rx habits", null, [.. labels.Select(label => new Topic(TopicLabel.Parse(label), $"Prompt of {label}"))]));

    internal string? Host { get; init; } = "Host";

    internal RecordedChat Asks(string label, ulong id)
    {
        prompts.Add(new PostedPrompt(TopicLabel.Parse(label), Opened.AddMinutes(5), id, ThreadId: id + 1));
        return this;
    }

    internal RecordedChat Says(
        ulong id, string author, string topic, string text = "Hello.", ulong? replyTo = null, FiledBecause because = FiledBecause.OpenTopic)
    {
        if (!people.Contains(author))
            people.Add(author);
        var (person, at) = ((ulong)people.IndexOf(author) + 1, Opened.AddSeconds(id % 1_000_000));
        messages.Add(new ArchivedMessage(id, 7, person, author, at, text, replyTo, new Filing(TopicLabel.Parse(topic), because)));
        return this;
    }

    /// <summary>What became of the message that was said last.</summary>
    internal RecordedChat Then(Func<ArchivedMessage, ArchivedMessage> become)
    {
        messages[^1] = become(messages[^1]);
        return this;
    }

    /// <summary>As the archive holds it afterwards.</summary>
    internal RecordedChat Deleted() => Then(message => message with { Standing = MessageStanding.Deleted, AuthorId = 0, AuthorName = "", Text = "" });

    internal RecordedChat Withheld() => Then(message => message with { Standing = MessageStanding.Withheld, AuthorId = 0, AuthorName = "", Text = "" });

    internal ChatRecord Record() => new(42, 2, "hcsmca", agenda, Host, Opened, Opened.AddHours(1), [.. prompts], [.. messages]);

    internal Transcript Transcript() => Facilitation.Transcripts.Transcript.From(Record());
}
