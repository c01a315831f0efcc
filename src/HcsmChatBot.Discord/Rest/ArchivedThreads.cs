using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>A page, the latest archived first. https://docs.discord.com/developers/resources/channel#list-public-archived-threads</summary>
internal sealed record ArchivedThreads
{
    public IReadOnlyList<ArchivedThread> Threads { get; init => field = Present.In(value); } = [];
    public bool HasMore { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/channel#thread-metadata-object</summary>
internal sealed record ArchivedThread
{
    public ulong Id { get; init; }
    public ChannelType Type { get; init; }
    public ulong? GuildId { get; init; }
    public ulong? ParentId { get; init; }
    public string? Name { get; init; }
    public ulong? LastMessageId { get; init; }
    public ArchivedThreadMetadata? ThreadMetadata { get; init; }

    public DateTimeOffset ArchivedAt => ThreadMetadata?.ArchiveTimestamp ?? default;

    public Channel AsChannel() => new()
    {
        Id = Id,
        Type = Type,
        GuildId = GuildId,
        ParentId = ParentId,
        Name = Name,
        LastMessageId = LastMessageId,
        ThreadMetadata = new ThreadMetadata { Archived = true, Locked = ThreadMetadata?.Locked ?? false },
    };
}

internal sealed record ArchivedThreadMetadata
{
    public DateTimeOffset ArchiveTimestamp { get; init; }
    public bool Locked { get; init; }
}
