using System.ComponentModel.DataAnnotations.Schema;

namespace HcsmChatBot.Panel;

/// <summary>What the panel must know of a message.</summary>
public sealed record SaidRow
{
    public long Id { get; init; }

    /// <summary>The channel or thread.</summary>
    public long ChannelId { get; init; }

    /// <summary>0 where the author is not kept.</summary>
    public long AuthorId { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; init; }
    public long? ReplyTo { get; init; }
    public long? SaidToAnswer { get; init; }
    public required string Topic { get; init; }
    public required string FiledBecause { get; init; }

    /// <summary>A MessageStanding by name.</summary>
    public required string Standing { get; init; }
    public long? EditedAt { get; init; }

    /// <summary>What it answers, where that is certain or sure enough for readers.</summary>
    [NotMapped]
    public long? Answers { get; init; }

    /// <summary>Empty where it neither asks nor mentions anybody.</summary>
    public required string Text { get; init; }

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(At);
}
