using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Who may do what where. https://docs.discord.com/developers/topics/permissions#permission-overwrites</summary>
internal sealed class Permissions(World world)
{
    public ulong Of(JsonObject channel, string userId)
    {
        if (channel.TextOrNull("guild_id") is not { } guildId)
            return Channels.IsBetween(channel, userId) ? Permission.All : 0;
        if (world.Members.Find(guildId, userId) is not { } member)
            return 0;
        var allowed = InGuild(guildId, member);
        if ((allowed & Permission.Administrator) != 0)
            return Permission.All;
        allowed = Overwritten(allowed, world.Channels.Home(channel), member);
        return (allowed & Permission.ViewChannel) == 0 ? 0 : allowed;
    }

    public bool CanSee(JsonObject channel, string userId) => (Of(channel, userId) & Permission.ViewChannel) != 0;

    public bool Allow(JsonObject channel, string userId, ulong permission) => (Of(channel, userId) & permission) == permission;

    /// <exception cref="RefusedException">50001 when the channel is out of sight, 50013 when the permission is missing.</exception>
    public void Require(JsonObject channel, string userId, ulong permission)
    {
        var allowed = Of(channel, userId);
        if ((allowed & Permission.ViewChannel) == 0)
            throw DiscordErrors.MissingAccess;
        if ((allowed & permission) != permission)
            throw DiscordErrors.MissingPermissions;
    }

    /// <exception cref="RefusedException">50013 when the permission is missing.</exception>
    public void RequireInGuild(string guildId, string userId, ulong permission)
    {
        if ((InGuild(guildId, world.Members.Get(guildId, userId)) & permission) != permission)
            throw DiscordErrors.MissingPermissions;
    }

    public ulong InGuild(string guildId, JsonObject member)
    {
        if (world.Guilds.Get(guildId).Text("owner_id") == member.Text("user_id"))
            return Permission.All;
        var allowed = world.Roles.PermissionsOf(guildId);
        foreach (var role in member.Texts("roles"))
            allowed |= world.Roles.PermissionsOf(role);
        return (allowed & Permission.Administrator) != 0 ? Permission.All : allowed;
    }

    /// <summary>First @everyone's overwrite, then those of all roles together, then the member's own.</summary>
    private static ulong Overwritten(ulong allowed, JsonObject channel, JsonObject member)
    {
        var overwrites = channel.Objects("permission_overwrites").ToList();
        if (overwrites.Count == 0)
            return allowed;
        var roles = member.Texts("roles").ToHashSet();
        allowed = Apply(allowed, overwrites.Where(overwrite => overwrite.Text("id") == channel.Text("guild_id")));
        allowed = Apply(allowed, overwrites.Where(overwrite => roles.Contains(overwrite.Text("id"))));
        return Apply(allowed, overwrites.Where(overwrite => overwrite.Text("id") == member.Text("user_id")));
    }

    private static ulong Apply(ulong allowed, IEnumerable<JsonObject> overwrites)
    {
        ulong allow = 0, deny = 0;
        foreach (var overwrite in overwrites)
        {
            allow |= Bits(overwrite, "allow");
            deny |= Bits(overwrite, "deny");
        }

        return (allowed & ~deny) | allow;
    }

    private static ulong Bits(JsonObject overwrite, string field) =>
        ulong.TryParse(overwrite.TextOrNull(field), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
