namespace HcsmChatBot.Storage;

/// <summary>A time of which not everything can be known. Without an end it is owed: what is still there is to be fetched.</summary>
public sealed class CoverageGapRow
{
    public long Id { get; set; }
    public long ChatId { get; set; }
    public long GuildId { get; set; }

    /// <summary>The channel or thread; null for all of the chat's.</summary>
    public long? PlaceId { get; set; }
    public long From { get; set; }
    public long? To { get; set; }

    /// <summary>An UnreadBecause by name, where a place could not be read; null where the bot was away.</summary>
    public string? Unread { get; set; }
}

/// <summary>What came out when a chat was last compared with Discord.</summary>
public sealed class ReckoningRow
{
    public long ChatId { get; set; }
    public long GuildId { get; set; }
    public long At { get; set; }
    public int InDiscord { get; set; }

    /// <summary>How many were not in the archive and were fetched, in all comparisons.</summary>
    public int Fetched { get; set; }

    /// <summary>Ids of messages, as a JSON list.</summary>
    public required string Missing { get; set; }

    /// <summary>Ids of channels and threads, as a JSON list.</summary>
    public required string Unread { get; set; }

    /// <summary>Nothing more is to be expected: the chat's time is over, and all of it could be compared.</summary>
    public bool IsFinal { get; set; }
}
