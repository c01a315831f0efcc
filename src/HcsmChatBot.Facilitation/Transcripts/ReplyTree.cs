using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// Puts each message beneath the one it answers, within one topic. What certainly answers something in another topic stands as an answer of its own and
/// names it; a guess never leads out of a topic, nor to a message that is not kept.
/// </summary>
internal sealed class ReplyTree
{
    /// <summary>Replies beneath replies; deeper ones stand side by side at this depth, so that a long exchange keeps room on a phone.</summary>
    internal const int MaxDepth = 6;

    private readonly Dictionary<ulong, Node> nodes = [];
    private readonly Dictionary<ulong, TopicLabel> prompts;

    private ReplyTree(ChatRecord record, IReadOnlyDictionary<ulong, ReplyLink> links)
    {
        prompts = record.Prompts.DistinctBy(prompt => prompt.MessageId).ToDictionary(prompt => prompt.MessageId, prompt => prompt.Label);
        // A reply is younger than what it replies to. In the order of ids every parent is known before its replies, and no cycle can form.
        foreach (var message in record.Messages.OrderBy(message => message.Id))
            if (!nodes.ContainsKey(message.Id))
                nodes.Add(message.Id, links.TryGetValue(message.Id, out var link) ? Place(message, link) : new Node(message, null, null));
    }

    internal static ImmutableDictionary<TopicLabel, ImmutableArray<Contribution>> Of(ChatRecord record, IReadOnlyDictionary<ulong, ReplyLink> links) =>
        new ReplyTree(record, links).nodes.Values
            .Where(node => node.Depth == 0)
            .GroupBy(node => node.Message.Filing.Topic)
            .ToImmutableDictionary(topic => topic.Key, topic => topic.Select(node => node.ToContribution()).ToImmutableArray());

    private Node Place(ArchivedMessage message, ReplyLink link) => link switch
    {
        { Because: LinkedBecause.Prompt } => new Node(message, null, null),
        { IsGuess: true } => PlaceGuess(message, link),
        { AnswersId: { } answers } => PlaceCertain(message, link, answers),
        _ => new Node(message, null, null) { Link = link, IsLinkShown = true },
    };

    private Node PlaceCertain(ArchivedMessage message, ReplyLink link, ulong answers)
    {
        if (!nodes.TryGetValue(answers, out var parent))
            return new Node(message, null, ReferenceOutside(message, link, answers)) { Link = link, IsLinkShown = true };
        var (above, reference) = parent.Message.Filing.Topic != message.Filing.Topic ? (null, ReferenceTo(parent.Message))
            : parent.Depth == MaxDepth ? (parent.Parent, ReferenceTo(parent.Message))
            : (parent, null);
        return new Node(message, above, reference) { Link = link, IsLinkShown = true };
    }

    /// <summary>Beneath another guess it stands beside it: a chain of guesses reads downwards, in order of time, each naming what it answers.</summary>
    private Node PlaceGuess(ArchivedMessage message, ReplyLink link)
    {
        // Nothing is guessed about people whose words are not kept.
        if (message.Standing != MessageStanding.Kept || (link.AnswersId is { } answers && nodes.GetValueOrDefault(answers) is { Message.Standing: not MessageStanding.Kept }))
            return new Node(message, null, null);
        if (!link.IsShown || ParentInTopic(message, link) is not { } parent)
            return new Node(message, null, null) { Link = link };
        var (isContinued, standsBeside) = (IsSamePerson(message, parent.Message), parent.IsGuessed || parent.Depth == MaxDepth);
        var reference = ReferenceTo(parent.Message) with { IsGuess = true, IsContinued = isContinued, At = isContinued || standsBeside ? parent.Message.At : null };
        return new Node(message, standsBeside ? parent.Parent : parent, reference) { Link = link, IsLinkShown = true };
    }

    private Node? ParentInTopic(ArchivedMessage message, ReplyLink link) =>
        link.AnswersId is { } answers && nodes.TryGetValue(answers, out var parent)
            && parent.Message.Filing.Topic == message.Filing.Topic ? parent : null;

    private static bool IsSamePerson(ArchivedMessage message, ArchivedMessage earlier) => message.AuthorId != 0 && message.AuthorId == earlier.AuthorId;

    private static ReplyReference ReferenceTo(ArchivedMessage message) => new(message.Id, message.AuthorName, message.Filing.Topic) { Standing = message.Standing };

    /// <summary>Whoever answers the prompt of their topic stands where they belong; a prompt is named where it is another's, or a moderator linked it.</summary>
    private ReplyReference? ReferenceOutside(ArchivedMessage message, ReplyLink link, ulong answers) =>
        !prompts.TryGetValue(answers, out var prompt) ? new ReplyReference(answers, null, null)
        : link.Because is LinkedBecause.Thread or LinkedBecause.Label || (prompt == message.Filing.Topic && link.Because is LinkedBecause.Reply) ? null
        : new ReplyReference(answers, null, prompt);

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
        internal ReplyLink? Link { get; init; }
        internal bool IsLinkShown { get; init; }
        internal bool IsGuessed => reference is { IsGuess: true };

        internal Contribution ToContribution() =>
            new(Message, reference, [.. replies.Select(reply => reply.ToContribution())]) { Link = Link, IsLinkShown = IsLinkShown };
    }
}
