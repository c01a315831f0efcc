using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>One run of a command, or the options suggested while it is typed. https://docs.discord.com/developers/interactions/application-commands</summary>
/// <param name="channelId">Null for the direct messages with the bot that has the command.</param>
internal sealed class Invocation(World world, string? channelId, RehearsalCommand command)
{
    private readonly string userId = Snowflake.Text(command.Member);

    public JsonObject Send() => Send(InteractionType.Command, focused: null);

    /// <param name="focused">The option that is being typed.</param>
    public JsonObject Complete(string focused) => Send(InteractionType.Autocomplete, focused);

    private JsonObject Send(int type, string? focused)
    {
        var channel = channelId is null ? null : world.Channels.Get(channelId);
        var (called, data) = Fill(channel, focused);
        var application = world.Applications.Find(called.Text("application_id"))!;
        channel ??= world.Channels.EnsureDirect(application.Text("user_id"), userId);
        if ((channel.TextOrNull("bot_id") ?? application.Text("user_id")) != application.Text("user_id"))
            throw DiscordErrors.UnknownCommand;
        if (channel["guild_id"] is not null)
            RequireAllowed(channel, called);
        var encounter = new Encounter(world, channel, application, userId);
        return encounter.Send(encounter.Tell(type, data, command.Id, command.Locale));
    }

    private (JsonObject Command, JsonObject Data) Fill(JsonObject? channel, string? focused) => command.Target is { } target
        ? new TargetedCall(world, channel, userId).Fill(command.Name, Snowflake.Text(target))
        : new CommandCall(world, channel, userId, focused).Fill(command.Name, command.Options ?? []);

    private void RequireAllowed(JsonObject channel, JsonObject called)
    {
        world.Permissions.Require(channel, userId, Permission.UseApplicationCommands);
        var allowed = world.Permissions.Of(channel, userId);
        if (ulong.TryParse(called.TextOrNull("default_member_permissions"), CultureInfo.InvariantCulture, out var needed)
            && (needed == 0 ? allowed != Permission.All : (allowed & needed) != needed))
            throw DiscordErrors.MissingPermissions;
    }
}
