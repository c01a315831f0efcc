using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/resources/channel#channel-object</summary>
public sealed record Channel
{
    public ulong Id { get; set; }
    public ChannelType Type { get; set; }
    public ulong? GuildId { get; set; }

    /// <summary>The channel of a thread; the category of a channel.</summary>
    public ulong? ParentId { get; set; }
    public string? Name { get; set; }

    /// <summary>It may have been deleted since.</summary>
    public ulong? LastMessageId { get; set; }

    /// <summary>What a thread goes by are those of its channel: it has none of its own.</summary>
    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get; set => field = Present.In(value); } = [];

    /// <summary>Of threads only: without its first message and those deleted.</summary>
    public int? MessageCount { get; set; }

    /// <summary>Of threads only: with those that were deleted.</summary>
    public int? TotalMessageSent { get; set; }

    /// <summary>Of threads only.</summary>
    public ThreadMetadata? ThreadMetadata { get; set; }

    [JsonIgnore]
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}

/// <summary>https://docs.discord.com/developers/resources/channel#channel-object-channel-types ; others keep their number.</summary>
public enum ChannelType
{
    GuildText = 0,
    DirectMessage = 1,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
}

/// <summary>https://docs.discord.com/developers/resources/channel#thread-metadata-object</summary>
public sealed record ThreadMetadata
{
    /// <summary>Writing to it brings it back, unless it is locked.</summary>
    public bool Archived { get; set; }

    /// <summary>Only who may manage threads brings it back.</summary>
    public bool Locked { get; set; }
}
