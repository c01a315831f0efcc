using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// One run of a command, as the interaction the bot receives.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure
/// </summary>
internal sealed class Invocation(World world, string? channelId, RehearsalCommand command)
{
    private const int GuildContext = 0;
    private const int BotDmContext = 1;
    private readonly string userId = Snowflake.Text(command.Member);

    public JsonObject Send()
    {
        var channel = channelId is null ? null : world.Channels.Get(channelId);
        var guildId = channel?.TextOrNull("guild_id");
        var (called, data) = new CommandCall(world, guildId).Fill(command.Name, command.Options ?? []);
        var application = world.Applications.Find(called.Text("application_id"))!;
        channel ??= world.Channels.EnsureDirect(application.Text("user_id"), userId);
        var payload = new JsonObject
        {
            ["id"] = command.Id is { } id ? Snowflake.Text(id) : world.NextId(),
            ["application_id"] = application.Text("id"),
            ["type"] = 2,
            ["data"] = data,
            ["channel_id"] = channel.Text("id"),
            ["channel"] = world.Channels.Render(channel),
            ["version"] = 1,
            ["locale"] = command.Locale ?? world.Users.LocaleOf(userId),
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
            ["app_permissions"] = Bits(world.Permissions.Of(channel, application.Text("user_id"))),
            ["context"] = guildId is null ? BotDmContext : GuildContext,
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = guildId ?? "0" },
        };
        if (guildId is null)
            payload["user"] = world.Users.Render(userId);
        else
            Introduce(payload, channel, guildId, called);
        return world.Interactions.Create(payload, application, userId);
    }

    /// <summary>What only an interaction in a guild has.</summary>
    private void Introduce(JsonObject payload, JsonObject channel, string guildId, JsonObject called)
    {
        world.Permissions.Require(channel, userId, Permission.UseApplicationCommands);
        var allowed = world.Permissions.Of(channel, userId);
        if (ulong.TryParse(called.TextOrNull("default_member_permissions"), CultureInfo.InvariantCulture, out var needed)
            && (needed == 0 ? allowed != Permission.All : (allowed & needed) != needed))
            throw DiscordErrors.MissingPermissions;
        var guild = world.Guilds.Get(guildId);
        var member = world.Members.Render(world.Members.Get(guildId, userId));
        member["permissions"] = Bits(allowed);
        payload["member"] = member;
        payload["guild_id"] = guildId;
        payload["guild_locale"] = guild.Text("preferred_locale");
        payload["guild"] = new JsonObject { ["id"] = guildId, ["locale"] = guild.Text("preferred_locale"), ["features"] = new JsonArray() };
    }

    private static string Bits(ulong permissions) => permissions.ToString(CultureInfo.InvariantCulture);
}
