using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/resources/message#message-object</summary>
public sealed record Message
{
    public ulong Id { get; set; }
    public ulong ChannelId { get; set; }

    /// <summary>In MESSAGE_CREATE only.</summary>
    public ulong? GuildId { get; set; }
    public User Author { get; set => field = value ?? User.Nobody; } = User.Nobody;

    /// <summary>In MESSAGE_CREATE of a guild only.</summary>
    public Member? Member { get; set; }

    /// <summary>Empty without the MESSAGE_CONTENT intent.</summary>
    public string Content { get; set => field = value ?? ""; } = "";
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>When its text was last changed; null if never.</summary>
    public DateTimeOffset? EditedTimestamp { get; set; }
    public IReadOnlyList<Attachment> Attachments { get; set => field = Present.In(value); } = [];
    public IReadOnlyList<Embed> Embeds { get; set => field = Present.In(value); } = [];

    /// <summary>From REST only; the gateway tells of each reaction by itself.</summary>
    public IReadOnlyList<Reaction> Reactions { get; set => field = Present.In(value); } = [];
    public MessageType Type { get; set; }
    public MessageReference? MessageReference { get; set; }

    /// <summary>What the sender gave; a number arrives as its digits.</summary>
    [JsonConverter(typeof(TextConverter))]
    public string? Nonce { get; set; }
    public ulong? WebhookId { get; set; }

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
    public int Type { get; set; }
    public ulong? MessageId { get; set; }
    public ulong? ChannelId { get; set; }
}

/// <summary>https://docs.discord.com/developers/resources/message#attachment-object</summary>
public sealed record Attachment
{
    public ulong Id { get; set; }
    public string Filename { get; set => field = value ?? ""; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>Where Discord keeps it for about a day.</summary>
    public string Url { get; set => field = value ?? ""; } = "";
}

/// <summary>https://docs.discord.com/developers/resources/message#embed-object</summary>
public sealed record Embed
{
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Url { get; set; }
    public EmbedAuthor? Author { get; set; }
}

public sealed record EmbedAuthor
{
    public string? Name { get; set; }
}

/// <summary>https://docs.discord.com/developers/resources/message#reaction-object</summary>
public sealed record Reaction
{
    public int Count { get; set; }
    public Emoji Emoji { get; set => field = value ?? new(); } = new();
}

/// <summary>https://docs.discord.com/developers/resources/emoji#emoji-object</summary>
public sealed record Emoji
{
    /// <summary>Null for a character.</summary>
    public ulong? Id { get; set; }

    /// <summary>The character, or the name of a guild's own.</summary>
    public string Name { get; set => field = value ?? ""; } = "";

    /// <summary>As paths want it: the character, or "name:id".</summary>
    [JsonIgnore]
    public string Key => Id is { } id ? $"{Name}:{id}" : Name;
}
