namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/resources/message#message-object</summary>
public sealed record Message
{
    public ulong Id { get; init; }
    public ulong ChannelId { get; init; }

    /// <summary>In MESSAGE_CREATE only.</summary>
    public ulong? GuildId { get; init; }
    public User Author { get; init; } = new();

    /// <summary>In MESSAGE_CREATE of a guild only.</summary>
    public Member? Member { get; init; }

    /// <summary>Empty without the MESSAGE_CONTENT intent.</summary>
    public string Content { get; init; } = "";
    public DateTimeOffset Timestamp { get; init; }
    public MessageType Type { get; init; }
    public MessageReference? MessageReference { get; init; }

    /// <summary>What the sender gave; a number arrives as its digits.</summary>
    public string? Nonce { get; init; }
    public ulong? WebhookId { get; init; }

    /// <summary>The message it explicitly answers.</summary>
    public ulong? RepliesTo => Type == MessageType.Reply ? MessageReference?.MessageId : null;

    /// <summary>The author's name as people in the guild see it.</summary>
    public string AuthorName => Member?.Nick ?? Author.GlobalName ?? Author.Username;
}

/// <summary>https://docs.discord.com/developers/resources/message#message-object-message-types ; others keep their number.</summary>
public enum MessageType
{
    Default = 0,
    Reply = 19,
}

/// <summary>https://docs.discord.com/developers/resources/message#message-reference-structure ; type 0 is a reply, 1 a forward.</summary>
public sealed record MessageReference
{
    public int Type { get; init; }
    public ulong? MessageId { get; init; }
    public ulong? ChannelId { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/message#create-message</summary>
/// <param name="Content">At most 2,000 characters; may be empty when there is an embed.</param>
/// <param name="Nonce">At most 25 characters; sent with enforce_nonce.</param>
/// <param name="EmbedDescription">At most 4,096 characters, shown as one embed.</param>
/// <param name="ReplyTo">The message in the same channel that this one answers.</param>
/// <param name="MentionUsers">The only people it may notify.</param>
public sealed record MessageToSend(
    string Content, string? Nonce = null, string? EmbedDescription = null, ulong? ReplyTo = null, IReadOnlyList<ulong>? MentionUsers = null);

/// <summary>https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
public sealed record GatewayBot
{
    public Uri? Url { get; init; }
    public int Shards { get; init; }
    public SessionStartLimit SessionStartLimit { get; init; } = new();
}

/// <summary>https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
public sealed record SessionStartLimit
{
    public int Total { get; init; }
    public int Remaining { get; init; }

    /// <summary>Milliseconds.</summary>
    public long ResetAfter { get; init; }
    public int MaxConcurrency { get; init; } = 1;
}
