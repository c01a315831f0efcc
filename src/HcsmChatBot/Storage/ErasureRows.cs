namespace HcsmChatBot.Storage;

/// <summary>That something was erased, and when: never what. A copy of the database from before it must have it erased too.</summary>
public sealed class ErasureRow
{
    public long Number { get; set; }
    public long At { get; set; }

    /// <summary>An ErasureKind by name.</summary>
    public required string Kind { get; set; }
    public long GuildId { get; set; }

    /// <summary>The message, the person or the chat; the guild where all of it went.</summary>
    public long Subject { get; set; }
}
