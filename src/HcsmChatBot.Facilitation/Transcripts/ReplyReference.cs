using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>What a message answers, where words must say it: it stands elsewhere, or that it does is a guess.</summary>
/// <param name="Author">Null when it is a prompt, or is not in the archive (withdrawn, or another chat's); empty when its author is not told.</param>
/// <param name="Topic">Null when it is not in the archive.</param>
public sealed record ReplyReference(ulong MessageId, string? Author, TopicLabel? Topic)
{
    /// <summary>Kept for a prompt too.</summary>
    public MessageStanding Standing { get; init; }

    public bool IsGuess { get; init; }

    /// <summary>It is one's own: nobody answers oneself, one goes on.</summary>
    public bool IsContinued { get; init; }

    /// <summary>When it was said, where a reader needs it to find it.</summary>
    public DateTimeOffset? At { get; init; }
}
