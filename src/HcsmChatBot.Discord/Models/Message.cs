using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/resources/message#message-object</summary>
public sealed record Message
{
    public ulong Id { get; init; }
    public ulong ChannelId { get; init; }

    /// <summary>In MESSAGE_CREATE only.</summary>
    public ulong? GuildId { get; init; }
    public User Author { get; init => field = value ?? new(); } = new();

    /// <summary>In MESSAGE_CREATE of a guild only.</summary>
    public Member? Member { get; init; }

    /// <summary>Empty without the MESSAGE_CONTENT intent.</summary>
    public string Content { get; init => field = value ?? ""; } = "";
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>When its text was last changed; null if never.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }
    public IReadOnlyList<Attachment> Attachments { get; init => field = Present.In(value); } = [];
    public IReadOnlyList<Embed> Embeds { get; init => field = Present.In(value); } = [];

    /// <summary>From REST only; the gateway tells of each reaction by itself.</summary>
    public IReadOnlyList<Reaction> Reactions { get; init => field = Present.In(value); } = [];
    public MessageType Type { get; init; }
    public MessageReference? MessageReference { get; init; }

    /// <summary>What the sender gave; a number arrives as its digits.</summary>
    [JsonConverter(typeof(TextConverter))]
    public string? Nonce { get; init; }
    public ulong? WebhookId { get; init; }

    /// <summary>The message it explicitly answers.</summary>
    public ulong? RepliesTo => Type == MessageType.Reply ? MessageReference?.MessageId : null;

    /// <summary>The author's name as people in the guild see it.</summary>
    [JsonIgnore]
    public string AuthorName => Member?.Nick ?? Author.Name;
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

/// <summary>https://docs.discord.com/developers/resources/message#attachment-object</summary>
public sealed record Attachment
{
    public ulong Id { get; init; }
    public string Filename { get; init => field = value ?? ""; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where Discord keeps it for about a day.</summary>
    public string Url { get; init => field = value ?? ""; } = "";
}

/// <summary>https://docs.discord.com/developers/resources/message#embed-object</summary>
public sealed record Embed
{
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public EmbedAuthor? Author { get; init; }
}

public sealed record EmbedAuthor
{
    public string? Name { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/message#reaction-object</summary>
public sealed record Reaction
{
    public int Count { get; init; }
    public Emoji Emoji { get; init => field = value ?? new(); } = new();
}

/// <summary>https://docs.discord.com/developers/resources/emoji#emoji-object</summary>
public sealed record Emoji
{
    /// <summary>Null for a character.</summary>
    public ulong? Id { get; init; }

    /// <summary>The character, or the name of a guild's own.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>As paths want it: the character, or "name:id".</summary>
    [JsonIgnore]
    public string Key => Id is { } id ? $"{Name}:{id}" : Name;
}
