using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A message and what was said in reply to it.</summary>
/// <param name="InReplyTo">What it replies to, where its place does not show it.</param>
public sealed record Contribution(ArchivedMessage Message, ReplyReference? InReplyTo, ImmutableArray<Contribution> Replies)
{
    /// <summary>This one and all beneath it, without those that were deleted.</summary>
    public int MessageCount { get; } = (Message.Standing == MessageStanding.Deleted ? 0 : 1) + Replies.Sum(reply => reply.MessageCount);

    /// <summary>The open topic goes without saying, and so does a reply that stands beneath its message or names it.</summary>
    /// <param name="nested">It stands beneath the message it replies to.</param>
    internal bool ShowsWhyFiled(bool nested) => Message.Standing != MessageStanding.Deleted && Message.Filing.Because switch
    {
        FiledBecause.OpenTopic or FiledBecause.Introductions => false,
        FiledBecause.Reply => !nested && InReplyTo is null,
        _ => true,
    };

    /// <summary>A deleted message keeps its place as long as something said in reply to it stands there.</summary>
    internal static ImmutableArray<Contribution> ForReaders(ImmutableArray<Contribution> contributions) =>
    [
        .. from contribution in contributions
           where contribution.MessageCount > 0
           select contribution with { Replies = ForReaders(contribution.Replies) },
    ];
}

/// <summary>A message that stands elsewhere.</summary>
/// <param name="Author">Null when it is a prompt, or is not in the archive (withdrawn, or another chat's); empty when its author is not told.</param>
/// <param name="Topic">Null when it is not in the archive.</param>
public sealed record ReplyReference(ulong MessageId, string? Author, TopicLabel? Topic)
{
    /// <summary>Kept for a prompt too.</summary>
    public MessageStanding Standing { get; init; }
}
