using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>Puts together a record line by line, the way a chat is told: who said what, under which topic, in reply to whom.</summary>
internal sealed class RecordedChat(Agenda agenda)
{
    internal static readonly DateTimeOffset Opened = new(2015, 9, 2, 17, 0, 0, TimeSpan.Zero);

    private const ulong Channel = 7;

    private readonly List<ArchivedMessage> messages = [];
    private readonly List<PostedPrompt> prompts = [];
    private readonly List<string> people = [];
    private readonly List<ReplyLink> given = [];

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
        messages.Add(new ArchivedMessage(id, Channel, person, author, at, text, replyTo, new Filing(TopicLabel.Parse(topic), because)));
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

    internal ChatRecord Record() => new(42, 2, "hcsmca", agenda, Host, Opened, Opened.AddHours(1), [.. prompts], [.. messages]) { ChannelId = Channel };

    /// <summary>The message that was said last answers that one, as the bot guesses.</summary>
    internal RecordedChat Guessed(ulong? answers, float probability = 0.95f, LinkedBecause because = LinkedBecause.Inferred) =>
        Linked(new ReplyLink(messages[^1].Id, answers, because, probability));

    internal RecordedChat Linked(ReplyLink link)
    {
        given.Add(link);
        return this;
    }

    internal Transcript Transcript() => CertainLinks.Told(Record(), given);
}
