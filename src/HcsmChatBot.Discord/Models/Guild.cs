using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/resources/guild#guild-object ; channels and threads as in GUILD_CREATE, empty from REST.</summary>
public sealed record Guild
{
    public ulong Id { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";
    public bool Unavailable { get; init; }
    public ulong OwnerId { get; init; }
    public IReadOnlyList<Role> Roles { get; init => field = Present.In(value); } = [];
    public IReadOnlyList<Channel> Channels { get; init => field = Present.In(value); } = [];

    /// <summary>Active threads.</summary>
    public IReadOnlyList<Channel> Threads { get; init => field = Present.In(value); } = [];
}

/// <summary>https://docs.discord.com/developers/topics/permissions#role-object</summary>
public sealed record Role
{
    public ulong Id { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>What its members may do, a bit set.</summary>
    public UInt128 Permissions { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/channel#channel-object</summary>
public sealed record Channel
{
    public ulong Id { get; init; }
    public ChannelType Type { get; init; }
    public ulong? GuildId { get; init; }

    /// <summary>The channel of a thread; the category of a channel.</summary>
    public ulong? ParentId { get; init; }
    public string? Name { get; init; }

    /// <summary>It may have been deleted since.</summary>
    public ulong? LastMessageId { get; init; }

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

/// <summary>https://docs.discord.com/developers/resources/user#user-object</summary>
public sealed record User
{
    public ulong Id { get; init; }
    public string Username { get; init => field = value ?? ""; } = "";
    public string? GlobalName { get; init; }
    public bool Bot { get; init; }

    /// <summary>As people see it where no guild gives another.</summary>
    [JsonIgnore]
    public string Name => GlobalName ?? Username;
}

/// <summary>https://docs.discord.com/developers/resources/guild#guild-member-object</summary>
public sealed record Member
{
    /// <summary>Absent in the member of a message.</summary>
    public User? User { get; init; }
    public string? Nick { get; init; }
    public IReadOnlyList<ulong> Roles { get; init => field = value ?? []; } = [];

    /// <summary>As people in the guild see it; null in the member of a message without a nick.</summary>
    [JsonIgnore]
    public string? Name => Nick ?? User?.Name;

    /// <summary>In interactions: what the member may do in the channel, a bit set. https://docs.discord.com/developers/topics/permissions</summary>
    public UInt128? Permissions { get; init; }
}
