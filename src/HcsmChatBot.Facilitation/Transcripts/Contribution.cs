using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A message and what was said in reply to it.</summary>
/// <param name="InReplyTo">What it answers, where its place alone does not say it.</param>
public sealed record Contribution(ArchivedMessage Message, ReplyReference? InReplyTo, ImmutableArray<Contribution> Replies)
{
    /// <summary>Null where nothing was sure enough: it stands under the prompt of its topic.</summary>
    public ReplyLink? Link { get; init; }

    /// <summary>Whether its place or its words tell readers of <see cref="Link"/>.</summary>
    public bool IsLinkShown { get; init; }

    /// <summary>This one and all beneath it, without those that were deleted.</summary>
    public int MessageCount { get; } = (Message.Standing == MessageStanding.Deleted ? 0 : 1) + Replies.Sum(reply => reply.MessageCount);

    /// <summary>What others said beneath it, without those that were deleted.</summary>
    public int ReplyCount { get; } = Replies.Sum(reply => (reply.IsReply ? 1 : 0) + reply.ReplyCount);

    /// <summary>Also of those beneath it.</summary>
    internal bool HoldsAGuess { get; } = InReplyTo is { IsGuess: true } || Replies.Any(reply => reply.HoldsAGuess);

    internal bool IsCorrected => Link is { Because: LinkedBecause.Person } && Message.Standing != MessageStanding.Deleted;

    private bool IsReply => Message.Standing != MessageStanding.Deleted && InReplyTo is not { IsContinued: true };

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
