using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>People and bots in a guild. https://docs.discord.com/developers/resources/guild#guild-member-object</summary>
internal sealed class Members(World world)
{
    private readonly Shelf shelf = world.ShelfFor("members");

    public JsonObject? Find(string guildId, string userId) => shelf.Find(Key(guildId, userId));

    public JsonObject Get(string guildId, string userId) => Find(guildId, userId) ?? throw DiscordErrors.UnknownMember;

    public IEnumerable<JsonObject> Of(string guildId) => shelf.All.Where(member => member.Text("guild_id") == guildId);

    public IEnumerable<string> GuildsOf(string userId) =>
        shelf.All.Where(member => member.Text("user_id") == userId).Select(member => member.Text("guild_id"));

    /// <summary>Makes the user a member; a changed nick or changed roles are announced.</summary>
    public JsonObject Ensure(string guildId, string userId, string? nick, IReadOnlyList<string> roles)
    {
        world.Guilds.Get(guildId);
        if (roles.Any(role => world.Roles.Find(role)?.Text("guild_id") != guildId))
            throw DiscordErrors.UnknownRole;
        var known = Find(guildId, userId);
        var member = new JsonObject
        {
            ["guild_id"] = guildId,
            ["user_id"] = userId,
            ["nick"] = nick,
            ["roles"] = roles.ToJson(),
            ["joined_at"] = known?.Text("joined_at") ?? world.Now(),
        };
        if (known is not null && JsonNode.DeepEquals(known, member))
            return known;
        if (known is null)
            Put("GUILD_MEMBER_ADD", member);
        else
            world.ChannelAccess.Change(guildId, () => Put("GUILD_MEMBER_UPDATE", member));
        return member;
    }

    public void Remove(string guildId, string userId)
    {
        Get(guildId, userId);
        shelf.Remove(Key(guildId, userId));
        var data = new JsonObject { ["guild_id"] = guildId, ["user"] = world.Users.Render(userId) };
        world.Announce(new Happening("GUILD_MEMBER_REMOVE", data) { GuildId = guildId, Needs = Intents.GuildMembers });
    }

    public JsonObject Render(JsonObject member)
    {
        var document = RenderWithoutUser(member);
        document["user"] = world.Users.Render(member.Text("user_id"));
        return document;
    }

    /// <summary>The member as it stands in a message, beside the author.</summary>
    public static JsonObject RenderWithoutUser(JsonObject member) => new()
    {
        ["nick"] = member.TextOrNull("nick"),
        ["roles"] = member.Items("roles").DeepClone(),
        ["joined_at"] = member.Text("joined_at"),
        ["avatar"] = null,
        ["banner"] = null,
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["pending"] = false,
        ["flags"] = 0,
    };

    public string DisplayName(string? guildId, string userId) =>
        (guildId is null ? null : Find(guildId, userId)?.TextOrNull("nick")) ?? world.Users.DisplayName(userId);

    private void Put(string name, JsonObject member)
    {
        shelf.Put(Key(member.Text("guild_id"), member.Text("user_id")), member);
        var guildId = member.Text("guild_id");
        var data = Render(member);
        data["guild_id"] = guildId;
        world.Announce(new Happening(name, data) { GuildId = guildId, Needs = Intents.GuildMembers });
    }

    private static string Key(string guildId, string userId) => $"{guildId}:{userId}";
}
