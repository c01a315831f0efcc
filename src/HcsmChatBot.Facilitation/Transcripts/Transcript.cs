using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A chat as people read it afterwards: each topic, the answers to it, and the replies beneath the messages they reply to, guesses marked as such.
/// Of a message that is not <see cref="MessageStanding.Kept"/> it tells where it stood and when it was posted, whatever the record still holds.
/// </summary>
/// <param name="Introductions">What was said before the first topic.</param>
/// <param name="Topics">Those that were asked or spoken to, in the order of the agenda.</param>
/// <param name="People">The names of those who wrote and are kept, by id; as each was last called in this chat.</param>
public sealed record Transcript(
    ChatRecord Chat, ImmutableArray<Contribution> Introductions, ImmutableArray<TranscriptTopic> Topics, ImmutableDictionary<ulong, string> People)
{
    /// <summary>A withheld message was said and counts; a deleted one was taken back and does not.</summary>
    public int MessageCount { get; } = Chat.Messages.Count(message => message.Standing != MessageStanding.Deleted);

    public static Transcript From(ChatRecord record) => From(record, ReplyLinks.Of(record));

    /// <param name="links">What each message answers, by its id; a message without one stands under its topic.</param>
    public static Transcript From(ChatRecord record, IReadOnlyDictionary<ulong, ReplyLink> links)
    {
        var told = record with { Messages = [.. record.Messages.Select(Told)] };
        var answers = ReplyTree.Of(told, links);
        return new Transcript(
            told,
            answers.GetValueOrDefault(TopicLabel.Introductions, []),
            [.. DiscussedTopics.In(told).Select(topic => new TranscriptTopic(
                topic, told.Prompts.FirstOrDefault(prompt => prompt.Label == topic.Label), answers.GetValueOrDefault(topic.Label, [])))],
            NamesIn(told));
    }

    /// <summary>Whether a reader meets a guess.</summary>
    internal bool HoldsAGuess { get; } = Introductions.Concat(Topics.SelectMany(topic => topic.Answers)).Any(answer => answer.HoldsAGuess);

    /// <summary>Without the deleted messages beneath which nothing stands: a reader would learn nothing from them.</summary>
    internal Transcript ForReaders() => this with
    {
        Introductions = Contribution.ForReaders(Introductions),
        Topics = [.. Topics.Select(topic => topic with { Answers = Contribution.ForReaders(topic.Answers) })],
    };

    /// <summary>The one place that keeps back what a tombstone or a withheld message must not tell.</summary>
    private static ArchivedMessage Told(ArchivedMessage message) => message.Standing == MessageStanding.Kept
        ? message
        : new ArchivedMessage(message.Id, message.ChannelId, 0, "", message.At, "", message.ReplyTo, message.Filing)
        {
            Standing = message.Standing,
            SaidToAnswer = message.SaidToAnswer,
        };

    private static ImmutableDictionary<ulong, string> NamesIn(ChatRecord record)
    {
        var names = ImmutableDictionary.CreateBuilder<ulong, string>();
        foreach (var message in record.Messages.Where(message => message.AuthorId != 0))
            names[message.AuthorId] = message.AuthorName;
        return names.ToImmutable();
    }
}

/// <param name="Posted">Null when it was spoken to without ever being asked.</param>
/// <param name="Answers">Messages that stand beneath no other message of the topic, in the order they were posted.</param>
public sealed record TranscriptTopic(Topic Topic, PostedPrompt? Posted, ImmutableArray<Contribution> Answers)
{
    public int MessageCount => Answers.Sum(answer => answer.MessageCount);

    /// <summary>Those that were not deleted.</summary>
    public int AnswerCount => Answers.Count(answer => answer.Message.Standing != MessageStanding.Deleted);

    public int ReplyCount => Answers.Sum(answer => answer.ReplyCount);
}
