using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Bots: an application, the user it speaks as, and its token. https://docs.discord.com/developers/resources/application</summary>
internal sealed class Applications(World world)
{
    private readonly Shelf shelf = world.ShelfFor("applications");

    public IEnumerable<JsonObject> All => shelf.All;

    public JsonObject? Find(string id) => shelf.Find(id);

    public JsonObject? Named(string name) => Find(Snowflake.Derived("application", name));

    public JsonObject? WithToken(string token) => shelf.All.FirstOrDefault(application => application.Text("token") == token);

    public JsonObject? OfBot(string userId) => shelf.All.FirstOrDefault(application => application.Text("user_id") == userId);

    /// <summary>The application of this name. Its user has another id than the application, as with all old ones, so that a mix-up shows.</summary>
    public JsonObject Ensure(string name)
    {
        var id = Snowflake.Derived("application", name);
        if (Find(id) is { } known)
            return known;
        var user = world.Users.Ensure("bot:" + name, name, locale: null, bot: true);
        return shelf.Put(id, new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["user_id"] = user.Text("id"),
            ["token"] = TokenOf(name, user.Text("id")),
        });
    }

    /// <summary>Invites the bot: a member with a role of its own.</summary>
    public void Invite(JsonObject application, string guildId)
    {
        var botId = application.Text("user_id");
        if (world.Members.Find(guildId, botId) is not null)
            return;
        var role = world.Roles.Ensure(guildId, application.Text("name"), Permission.Invited, botId);
        world.Members.Ensure(guildId, botId, nick: null, [role.Text("id")]);
        var guild = world.Guilds.RenderAvailable(world.Guilds.Get(guildId), botId, Intents.None);
        world.Announce(new Happening("GUILD_CREATE", guild) { OnlyBot = botId, GuildId = guildId, Needs = Intents.Guilds });
    }

    /// <summary>The bot leaves, and its commands and its role go with it.</summary>
    /// <exception cref="RefusedException">10007 when it is not there.</exception>
    public void Remove(JsonObject application, string guildId)
    {
        var botId = application.Text("user_id");
        var roles = world.Members.Get(guildId, botId).Texts("roles").ToList();
        foreach (var command in world.Commands.Of(application.Text("id"), guildId).ToList())
            world.Commands.Remove(command);
        world.Announce(new Happening("GUILD_DELETE", new JsonObject { ["id"] = guildId }) { OnlyBot = botId, GuildId = guildId, Needs = Intents.Guilds });
        world.Members.Remove(guildId, botId);
        foreach (var role in roles.Where(role => world.Roles.Find(role)?.Flag("managed") ?? false))
            world.Roles.Remove(role);
    }

    public JsonObject Render(JsonObject application) => new()
    {
        ["id"] = application.Text("id"),
        ["name"] = application.Text("name"),
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = false,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = "",
        ["flags"] = Flags(application),
        ["flags_new"] = Snowflake.Text((ulong)Flags(application)),
        ["bot"] = world.Users.Render(application.Text("user_id")),
        ["type"] = null,
        ["owner"] = world.Users.Render(world.Users.Ensure("owner", "Owner", locale: null, bot: false).Text("id")),
        ["team"] = null,
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["explicit_content_filter"] = 0,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["approximate_guild_count"] = world.Members.GuildsOf(application.Text("user_id")).Count(),
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
    };

    /// <summary>Which privileged intents are switched on: members and message content, unless something else was said.</summary>
    public static Intents AllowedIntents(JsonObject application) =>
        (Intents)application.Number("privileged_intents", (long)(Intents.GuildMembers | Intents.MessageContent));

    public void AllowIntents(JsonObject application, Intents allowed)
    {
        var changed = application.Copy();
        changed["privileged_intents"] = (long)allowed;
        shelf.Put(application.Text("id"), changed);
    }

    /// <summary>From now on only the new token is the bot's.</summary>
    public JsonObject ResetToken(JsonObject application)
    {
        var changed = application.Copy();
        changed["token_resets"] = application.Number("token_resets") + 1;
        changed["token"] = TokenOf($"{application.Text("name")}\n{changed.Text("token_resets")}", application.Text("user_id"));
        return shelf.Put(application.Text("id"), changed);
    }

    /// <summary>
    /// GATEWAY_PRESENCE_LIMITED, GATEWAY_GUILD_MEMBERS_LIMITED and GATEWAY_MESSAGE_CONTENT_LIMITED.
    /// https://docs.discord.com/developers/resources/application#application-object-application-flags
    /// </summary>
    public static int Flags(JsonObject application)
    {
        var allowed = AllowedIntents(application);
        return (allowed.HasFlag(Intents.GuildPresences) ? 1 << 13 : 0)
            | (allowed.HasFlag(Intents.GuildMembers) ? 1 << 15 : 0)
            | (allowed.HasFlag(Intents.MessageContent) ? 1 << 19 : 0);
    }

    private static string TokenOf(string name, string userId)
    {
        var secret = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("sandbox token\n" + name)));
        var user = Convert.ToBase64String(Encoding.ASCII.GetBytes(userId)).TrimEnd('=');
        return $"{user}.{secret[..6]}.{secret[6..44]}";
    }
}
