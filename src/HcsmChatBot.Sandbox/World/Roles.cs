using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/topics/permissions#role-object</summary>
internal sealed class Roles(World world)
{
    private readonly Shelf shelf = world.ShelfFor("roles");

    public JsonObject? Find(string id) => shelf.Find(id);

    public IEnumerable<JsonObject> Of(string guildId) => shelf.All.Where(role => role.Text("guild_id") == guildId);

    /// <summary>The role everybody has; its id is the guild's.</summary>
    public void EnsureEveryone(string guildId) => Ensure(guildId, "@everyone", Permission.Usual, botId: null);

    /// <param name="mentionable">Null leaves it, false at first.</param>
    public JsonObject Ensure(string guildId, string name, ulong permissions, string? botId, bool? mentionable = null)
    {
        var guild = world.Guilds.Get(guildId);
        var id = name == "@everyone" ? guild.Text("id") : Snowflake.Derived("role", guildId, name);
        var bits = permissions.ToString(CultureInfo.InvariantCulture);
        var known = Find(id);
        if (known is not null && known.Text("permissions") == bits && known.Flag("mentionable") == (mentionable ?? known.Flag("mentionable")))
            return known;
        var role = known?.Copy() ?? Blank(guildId, id, name, botId);
        role["permissions"] = bits;
        role["mentionable"] = mentionable ?? role.Flag("mentionable");
        if (known is null)
            Put("GUILD_ROLE_CREATE", role);
        else
            world.ChannelAccess.Change(guildId, () => Put("GUILD_ROLE_UPDATE", role));
        return role;
    }

    public void Remove(string id)
    {
        var role = Find(id) ?? throw DiscordErrors.UnknownRole;
        shelf.Remove(id);
        var data = new JsonObject { ["guild_id"] = role.Text("guild_id"), ["role_id"] = id };
        world.Announce(new Happening("GUILD_ROLE_DELETE", data) { GuildId = role.Text("guild_id"), Needs = Intents.Guilds });
    }

    public static JsonObject Render(JsonObject role) => role.Without("guild_id");

    public ulong PermissionsOf(string id) => Find(id) is { } role ? ulong.Parse(role.Text("permissions"), CultureInfo.InvariantCulture) : 0;

    private JsonObject Blank(string guildId, string id, string name, string? botId)
    {
        var role = new JsonObject
        {
            ["id"] = id,
            ["guild_id"] = guildId,
            ["name"] = name,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["position"] = Of(guildId).Count(),
            ["managed"] = botId is not null,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
        if (botId is not null)
            role["tags"] = new JsonObject { ["bot_id"] = botId };
        return role;
    }

    private void Put(string name, JsonObject role)
    {
        shelf.Put(role.Text("id"), role);
        var guildId = role.Text("guild_id");
        var data = new JsonObject { ["guild_id"] = guildId, ["role"] = Render(role) };
        world.Announce(new Happening(name, data) { GuildId = guildId, Needs = Intents.Guilds });
    }
}
