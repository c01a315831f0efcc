using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A chat as people read it afterwards: each topic, the answers to it, and the replies beneath the messages they reply to.</summary>
/// <param name="Introductions">What was said before the first topic.</param>
/// <param name="Topics">Those that were asked or spoken to, in the order of the agenda.</param>
/// <param name="People">The names of those who wrote, by id; as each was last called in this chat.</param>
public sealed record Transcript(
    ChatRecord Chat, ImmutableArray<Contribution> Introductions, ImmutableArray<TranscriptTopic> Topics, ImmutableDictionary<ulong, string> People)
{
    public int MessageCount => Chat.Messages.Length;

    public static Transcript From(ChatRecord record)
    {
        var answers = ReplyTree.Of(record);
        return new Transcript(
            record,
            answers.GetValueOrDefault(TopicLabel.Introductions, []),
            [.. DiscussedTopics.In(record).Select(topic => new TranscriptTopic(
                topic, record.Prompts.FirstOrDefault(prompt => prompt.Label == topic.Label), answers.GetValueOrDefault(topic.Label, [])))],
            NamesIn(record));
    }

    private static ImmutableDictionary<ulong, string> NamesIn(ChatRecord record)
    {
        var names = ImmutableDictionary.CreateBuilder<ulong, string>();
        foreach (var message in record.Messages)
            names[message.AuthorId] = message.AuthorName;
        return names.ToImmutable();
    }
}

/// <param name="Posted">Null when it was spoken to without ever being asked.</param>
/// <param name="Answers">Messages that reply to no other message of the topic, in the order they were posted.</param>
public sealed record TranscriptTopic(Topic Topic, PostedPrompt? Posted, ImmutableArray<Contribution> Answers)
{
    public int MessageCount => Answers.Sum(answer => answer.MessageCount);
}

/// <summary>A message and what was said in reply to it.</summary>
/// <param name="InReplyTo">What it replies to, where its place does not show it.</param>
public sealed record Contribution(ArchivedMessage Message, ReplyReference? InReplyTo, ImmutableArray<Contribution> Replies)
{
    /// <summary>This one and all beneath it.</summary>
    public int MessageCount { get; } = 1 + Replies.Sum(reply => reply.MessageCount);
}

/// <summary>A message that stands elsewhere.</summary>
/// <param name="Author">Null when it is a prompt, or is not in the archive (deleted, withdrawn, or another chat's).</param>
/// <param name="Topic">Null when it is not in the archive.</param>
public sealed record ReplyReference(ulong MessageId, string? Author, TopicLabel? Topic);
