using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Storage;

/// <summary>What a person said that a message answers.</summary>
/// <param name="Said">Null where nobody did, or took it back.</param>
public sealed record StandingLink(SaidLink? Said)
{
    /// <summary>Where the message stands that it answers; null where the archive has none such.</summary>
    public ulong? PlaceId { get; init; }

    /// <summary>Of the message that it answers; empty where the author is not kept.</summary>
    public string? AuthorName { get; init; }
}
