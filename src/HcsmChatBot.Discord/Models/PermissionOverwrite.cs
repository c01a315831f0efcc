namespace HcsmChatBot.Discord.Models;

/// <summary>What a channel allows or denies somebody, whatever the guild says. https://docs.discord.com/developers/resources/channel#overwrite-object</summary>
public sealed record PermissionOverwrite
{
    /// <summary>Of a role or of a member; everybody's role has the guild's id.</summary>
    public ulong Id { get; set; }
    public OverwriteType Type { get; set; }

    /// <summary>A bit set.</summary>
    public UInt128 Allow { get; set; }

    /// <summary>A bit set.</summary>
    public UInt128 Deny { get; set; }
}

public enum OverwriteType
{
    Role = 0,
    Member = 1,
}
