namespace HcsmChatBot.Storage;

/// <summary>The message by which those who moderate see a chat and lead it. It goes when what it shows does not change any more.</summary>
public sealed class PanelRow
{
    public long ChatId { get; set; }
    public long GuildId { get; set; }

    /// <summary>The moderators' channel as it was when the panel was posted.</summary>
    public long ChannelId { get; set; }

    /// <summary>The message that stands; null while none does.</summary>
    public long? MessageId { get; set; }

    /// <summary>The topic at which it was posted.</summary>
    public required string Topic { get; set; }

    /// <summary>How often it was posted anew: each time has a nonce of its own.</summary>
    public int Number { get; set; }

    /// <summary>When the newest post was first tried whose answer is not known yet; null where all is known.</summary>
    public long? TriedAt { get; set; }

    /// <summary>The message before, which is still to be deleted.</summary>
    public long? StaleId { get; set; }
}
