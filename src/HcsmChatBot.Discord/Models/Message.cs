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
