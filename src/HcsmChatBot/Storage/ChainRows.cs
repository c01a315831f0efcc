namespace HcsmChatBot.Storage;

/// <summary>How far the chain of a chat has come: its head stands for all its links, in their order.</summary>
public sealed class ChainRow
{
    public long ChatId { get; set; }
    public long GuildId { get; set; }
    public int Length { get; set; }

    /// <summary>SHA-256, 32 bytes.</summary>
    public required byte[] Head { get; set; }
}

/// <summary>
/// What was recorded of a message, as a hash: one for each time it changed. A message's last one is that of what stands now. It says nothing of what was
/// erased: the salt it was made with is gone with the text.
/// </summary>
public sealed class ChainLinkRow
{
    public long ChatId { get; set; }

    /// <summary>From 1, without a gap.</summary>
    public int Number { get; set; }
    public long MessageId { get; set; }

    /// <summary>SHA-256, 32 bytes.</summary>
    public required byte[] Hash { get; set; }
}
