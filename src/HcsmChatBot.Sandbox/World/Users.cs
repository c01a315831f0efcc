using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox;

/// <summary>People and bots, the same ones in every guild. https://docs.discord.com/developers/resources/user#user-object</summary>
internal sealed partial class Users(World world)
{
    private readonly Shelf shelf = world.ShelfFor("users");

    public JsonObject? Find(string id) => shelf.Find(id);

    /// <summary>The person with this key, who is given this name and, when there is one, this language.</summary>
    /// <param name="reachable">False for somebody who takes no direct messages.</param>
    public JsonObject Ensure(string key, string name, string? locale, bool bot, bool reachable = true)
    {
        var id = Snowflake.Derived("user", key);
        var known = Find(id);
        var user = new JsonObject
        {
            ["id"] = id,
            ["username"] = UsernameOf(key),
            ["global_name"] = bot ? null : name,
            ["bot"] = bot,
            ["locale"] = locale ?? known?.TextOrNull("locale") ?? "en-US",
        };
        if (bot)
            user["username"] = name;
        if (!reachable)
            user["unreachable"] = true;
        return known is not null && JsonNode.DeepEquals(known, user) ? known : shelf.Put(id, user);
    }

    /// <summary>Whether a bot may write to this person in private: they allow it, and meet it in a guild.</summary>
    public bool TakesDirectMessages(string id, string botId) =>
        Find(id) is { } user && !user.Flag("unreachable") && !user.Flag("bot") && world.Members.GuildsOf(id).Intersect(world.Members.GuildsOf(botId)).Any();

    public string LocaleOf(string id) => Find(id)?.TextOrNull("locale") ?? "en-US";

    public JsonObject Render(string id)
    {
        var user = Find(id) ?? throw DiscordErrors.UnknownUser;
        return new JsonObject
        {
            ["id"] = id,
            ["username"] = user.Text("username"),
            ["discriminator"] = user.Flag("bot") ? "0001" : "0",
            ["global_name"] = user.TextOrNull("global_name"),
            ["avatar"] = null,
            ["bot"] = user.Flag("bot"),
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };
    }

    /// <summary>The user as only it sees itself. https://docs.discord.com/developers/resources/user#get-current-user</summary>
    public JsonObject RenderOwn(string id)
    {
        var document = Render(id);
        document["locale"] = LocaleOf(id);
        document["mfa_enabled"] = true;
        document["verified"] = true;
        document["email"] = null;
        return document;
    }

    public string DisplayName(string id) => Find(id) is { } user ? user.TextOrNull("global_name") ?? user.Text("username") : id;

    /// <summary>Lower-case letters, digits, dots and underscores, as Discord wants usernames.</summary>
    private static string UsernameOf(string key)
    {
        var name = Unusable().Replace(key.ToLowerInvariant(), "_");
        return name.Length > 32 ? name[..32] : name.PadRight(2, '_');
    }

    [GeneratedRegex("[^a-z0-9._]+")]
    private static partial Regex Unusable();
}
