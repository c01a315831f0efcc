using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/resources/guild#guild-object ; channels and threads as in GUILD_CREATE, empty from REST.</summary>
public sealed record Guild
{
    public ulong Id { get; set; }
    public string Name { get; set => field = value ?? ""; } = "";
    public bool Unavailable { get; set; }
    public ulong OwnerId { get; set; }
    public IReadOnlyList<Role> Roles { get; set => field = Present.In(value); } = [];
    public IReadOnlyList<Channel> Channels { get; set => field = Present.In(value); } = [];

    /// <summary>Active threads.</summary>
    public IReadOnlyList<Channel> Threads { get; set => field = Present.In(value); } = [];
}

/// <summary>https://docs.discord.com/developers/topics/permissions#role-object</summary>
public sealed record Role
{
    public ulong Id { get; set; }
    public string Name { get; set => field = value ?? ""; } = "";

    /// <summary>What its members may do, a bit set.</summary>
    public UInt128 Permissions { get; set; }

    /// <summary>Whether everybody may notify its members; else only those who may mention everyone.</summary>
    public bool Mentionable { get; set; }
}

/// <summary>https://docs.discord.com/developers/resources/user#user-object</summary>
public sealed record User
{
    /// <summary>Where Discord names no one.</summary>
    internal static readonly User Nobody = new();

    public ulong Id { get; set; }
    public string Username { get; set => field = value ?? ""; } = "";
    public string? GlobalName { get; set; }
    public bool Bot { get; set; }

    /// <summary>As people see it where no guild gives another.</summary>
    [JsonIgnore]
    public string Name => GlobalName ?? Username;
}

/// <summary>https://docs.discord.com/developers/resources/guild#guild-member-object</summary>
public sealed record Member
{
    /// <summary>Absent in the member of a message.</summary>
    [JsonConverter(typeof(ApartConverter<User>))]
    public User? User { get; set; }
    public string? Nick { get; set; }
    [JsonConverter(typeof(ApartListConverter<ulong>))]
    public IReadOnlyList<ulong> Roles { get; set => field = value ?? []; } = [];

    /// <summary>As people in the guild see it; null in the member of a message without a nick.</summary>
    [JsonIgnore]
    public string? Name => Nick ?? User?.Name;

    /// <summary>In interactions: what the member may do in the channel, a bit set. https://docs.discord.com/developers/topics/permissions</summary>
    public UInt128? Permissions { get; set; }
}
