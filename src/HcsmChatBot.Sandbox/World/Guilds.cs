using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/guild#guild-object</summary>
internal sealed class Guilds(World world)
{
    private readonly Shelf shelf = world.ShelfFor("guilds");
    private readonly HashSet<string> unavailable = [];

    public IEnumerable<JsonObject> All => shelf.All;

    public JsonObject? Find(string id) => shelf.Find(id);

    public JsonObject Get(string id) => Find(id) ?? throw DiscordErrors.UnknownGuild;

    public JsonObject Ensure(string name, string locale)
    {
        var id = Snowflake.Derived("guild", name);
        if (Find(id) is { } known)
            return known;
        var guild = shelf.Put(id, new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["owner_id"] = Snowflake.Derived("user", "owner"),
            ["preferred_locale"] = locale,
            ["created_at"] = world.Now(),
        });
        world.Roles.EnsureEveryone(id);
        return guild;
    }

    /// <summary>False during an outage, when nothing of the guild is dispatched.</summary>
    public bool IsAvailable(string id) => !unavailable.Contains(id);

    public void BeginOutage(string id)
    {
        Get(id);
        if (!IsAvailable(id))
            return;
        world.Announce(new Happening("GUILD_DELETE", new JsonObject { ["id"] = id, ["unavailable"] = true }) { GuildId = id, Needs = Intents.Guilds });
        unavailable.Add(id);
    }

    /// <returns>False when there was none.</returns>
    public bool EndOutage(string id)
    {
        Get(id);
        return unavailable.Remove(id);
    }

    public JsonObject Render(JsonObject guild)
    {
        var id = guild.Text("id");
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = guild.Text("name"),
            ["owner_id"] = guild.Text("owner_id"),
            ["preferred_locale"] = guild.Text("preferred_locale"),
            ["roles"] = world.Roles.Of(id).Select(Roles.Render).ToJson(),
            ["icon"] = null,
            ["splash"] = null,
            ["discovery_splash"] = null,
            ["banner"] = null,
            ["description"] = null,
            ["features"] = new JsonArray("COMMUNITY"),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["afk_channel_id"] = null,
            ["afk_timeout"] = 300,
            ["application_id"] = null,
            ["system_channel_id"] = null,
            ["system_channel_flags"] = 0,
            ["rules_channel_id"] = null,
            ["public_updates_channel_id"] = null,
            ["safety_alerts_channel_id"] = null,
            ["vanity_url_code"] = null,
            ["verification_level"] = 1,
            ["default_message_notifications"] = 1,
            ["explicit_content_filter"] = 2,
            ["mfa_level"] = 0,
            ["nsfw_level"] = 0,
            ["premium_tier"] = 0,
            ["premium_subscription_count"] = 0,
            ["premium_progress_bar_enabled"] = false,
            ["region"] = "us-east",
            ["widget_enabled"] = false,
            ["widget_channel_id"] = null,
            ["incidents_data"] = null,
            ["max_members"] = 500_000,
            ["max_presences"] = null,
            ["max_video_channel_users"] = 25,
            ["max_stage_video_channel_users"] = 50,
        };
    }

    /// <summary>The guild in its member's list. https://docs.discord.com/developers/resources/user#get-current-user-guilds</summary>
    public JsonObject RenderFor(JsonObject guild, string userId)
    {
        var id = guild.Text("id");
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = guild.Text("name"),
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = guild.Text("owner_id") == userId,
            ["permissions"] = Snowflake.Text(world.Permissions.InGuild(id, world.Members.Get(id, userId))),
            ["features"] = new JsonArray("COMMUNITY"),
        };
    }

    /// <summary>The guild of GUILD_CREATE, with what this bot may see. https://docs.discord.com/developers/events/gateway-events#guild-create</summary>
    public JsonObject RenderAvailable(JsonObject guild, string botId, Intents intents)
    {
        var id = guild.Text("id");
        var everybody = (intents & (Intents.GuildMembers | Intents.GuildPresences)) != 0;
        var members = world.Members.Of(id).ToList();
        var seen = world.Channels.Of(id).Where(channel => world.Permissions.CanSee(channel, botId)).ToLookup(Channels.IsThread);
        var document = Render(guild);
        document["unavailable"] = false;
        document["large"] = false;
        document["hub_type"] = null;
        document["joined_at"] = world.Members.Get(id, botId).Text("joined_at");
        document["member_count"] = members.Count;
        document["members"] = members.Where(member => everybody || member.Text("user_id") == botId).Select(world.Members.Render).ToJson();
        document["channels"] = seen[false].Select(world.Channels.Render).ToJson();
        document["threads"] = seen[true].Where(Channels.IsActive).Select(world.Channels.Render).ToJson();
        document["guild_scheduled_events"] = world.ScheduledEvents.UnfinishedOf(id).Select(world.ScheduledEvents.Told).ToJson();
        foreach (var nothing in (string[])["voice_states", "presences", "stage_instances", "soundboard_sounds"])
            document[nothing] = new JsonArray();
        return document;
    }
}
