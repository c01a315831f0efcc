using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Somebody turns to a bot in a channel: what every interaction tells, whatever its kind.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure
/// </summary>
internal sealed class Encounter(World world, JsonObject channel, JsonObject application, string userId)
{
    private const int GuildContext = 0;
    private const int BotDmContext = 1;

    public string? GuildId { get; } = channel.TextOrNull("guild_id");

    /// <exception cref="RefusedException">50001 when one of the two is not in this channel.</exception>
    public JsonObject Tell(int type, JsonObject data, ulong? id, string? locale)
    {
        world.Permissions.Require(channel, userId, 0);
        var botId = application.Text("user_id");
        if (GuildId is not null && world.Members.Find(GuildId, botId) is null)
            throw DiscordErrors.MissingAccess;
        var payload = new JsonObject
        {
            ["id"] = id is { } wanted ? Snowflake.Text(wanted) : world.NextId(),
            ["application_id"] = application.Text("id"),
            ["type"] = type,
            ["data"] = data,
            ["channel_id"] = channel.Text("id"),
            ["channel"] = world.Channels.Render(channel),
            ["version"] = 1,
            ["locale"] = locale ?? world.Users.LocaleOf(userId),
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = Attachments.Largest,
            ["app_permissions"] = Bits(world.Permissions.Of(channel, botId)),
            ["context"] = GuildId is null ? BotDmContext : GuildContext,
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = GuildId ?? "0" },
        };
        if (GuildId is null)
            payload["user"] = world.Users.Render(userId);
        else
            Introduce(payload, GuildId);
        return payload;
    }

    /// <summary>Hands the interaction to the bot.</summary>
    /// <param name="opener">For what was filled into a modal: the interaction that was answered with it.</param>
    public JsonObject Send(JsonObject payload, JsonObject? opener = null) => world.Interactions.Create(payload, application, userId, opener);

    /// <summary>What only an interaction in a guild has.</summary>
    private void Introduce(JsonObject payload, string guildId)
    {
        var guild = world.Guilds.Get(guildId);
        var member = world.Members.Render(world.Members.Get(guildId, userId));
        member["permissions"] = Bits(world.Permissions.Of(channel, userId));
        payload["member"] = member;
        payload["guild_id"] = guildId;
        payload["guild_locale"] = guild.Text("preferred_locale");
        payload["guild"] = new JsonObject { ["id"] = guildId, ["locale"] = guild.Text("preferred_locale"), ["features"] = new JsonArray() };
    }

    private static string Bits(ulong permissions) => permissions.ToString(CultureInfo.InvariantCulture);
}
