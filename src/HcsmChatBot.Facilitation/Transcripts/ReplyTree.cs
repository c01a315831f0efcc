using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Puts each reply beneath the message it replies to, within one topic; a reply across topics stands as an answer of its own.</summary>
internal sealed class ReplyTree
{
    /// <summary>Replies beneath replies; deeper ones stand side by side at this depth, so that a long exchange keeps room on a phone.</summary>
    internal const int MaxDepth = 6;

    private readonly Dictionary<ulong, Node> nodes = [];
    private readonly Dictionary<ulong, TopicLabel> prompts;

    private ReplyTree(ChatRecord record)
    {
        prompts = record.Prompts.DistinctBy(prompt => prompt.MessageId).ToDictionary(prompt => prompt.MessageId, prompt => prompt.Label);
        // A reply is younger than what it replies to. In the order of ids every parent is known before its replies, and no cycle can form.
        foreach (var message in record.Messages.OrderBy(message => message.Id))
            nodes.TryAdd(message.Id, Place(message));
    }

    internal static ImmutableDictionary<TopicLabel, ImmutableArray<Contribution>> Of(ChatRecord record) =>
        new ReplyTree(record).nodes.Values
            .Where(node => node.Depth == 0)
            .GroupBy(node => node.Message.Filing.Topic)
            .ToImmutableDictionary(topic => topic.Key, topic => topic.Select(node => node.ToContribution()).ToImmutableArray());

    private Node Place(ArchivedMessage message)
    {
        if (message.ReplyTo is not { } replyTo)
            return new Node(message, null, null);
        if (!nodes.TryGetValue(replyTo, out var parent))
            return new Node(message, null, ReferenceOutside(message, replyTo));
        var reference = new ReplyReference(replyTo, parent.Message.AuthorName, parent.Message.Filing.Topic) { Standing = parent.Message.Standing };
        return parent.Message.Filing.Topic != message.Filing.Topic ? new Node(message, null, reference)
            : parent.Depth == MaxDepth ? new Node(message, parent.Parent, reference)
            : new Node(message, parent, null);
    }

    /// <summary>An answer to its own topic's prompt stands where it belongs and needs no reference.</summary>
    private ReplyReference? ReferenceOutside(ArchivedMessage message, ulong replyTo) =>
        !prompts.TryGetValue(replyTo, out var prompt) ? new ReplyReference(replyTo, null, null)
        : prompt == message.Filing.Topic ? null
        : new ReplyReference(replyTo, null, prompt);

    private sealed class Node
    {
        private readonly List<Node> replies = [];
        private readonly ReplyReference? reference;

        internal Node(ArchivedMessage message, Node? parent, ReplyReference? inReplyTo)
        {
            Message = message;
            Parent = parent;
            reference = inReplyTo;
            Depth = parent is null ? 0 : parent.Depth + 1;
            parent?.replies.Add(this);
        }

        internal ArchivedMessage Message { get; }
        internal Node? Parent { get; }
        internal int Depth { get; }

        internal Contribution ToContribution() => new(Message, reference, [.. replies.Select(reply => reply.ToContribution())]);
    }
}
