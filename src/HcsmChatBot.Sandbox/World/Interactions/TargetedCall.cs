using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// A person calls a command on somebody or on a message; it has no options.
/// https://docs.discord.com/developers/interactions/application-commands#user-commands
/// </summary>
/// <param name="channel">Null in direct messages that have not begun.</param>
internal sealed class TargetedCall(World world, JsonObject? channel, string userId)
{
    private readonly string? guildId = channel?.TextOrNull("guild_id");

    /// <param name="target">The id of a message that everybody in the channel sees, or of a person.</param>
    /// <returns>The command and the data of the interaction.</returns>
    public (JsonObject Command, JsonObject Data) Fill(string name, string target)
    {
        var resolved = new Resolved(world, channel, userId);
        var command = world.Commands.Callable(Resolve(target, resolved), name, guildId) ?? throw Refusal($"There is no command {name} for this.");
        var data = new JsonObject
        {
            ["id"] = command.Text("id"),
            ["name"] = name,
            ["type"] = command.Number("type"),
            ["target_id"] = target,
        };
        if (command.TextOrNull("guild_id") is { } owner)
            data["guild_id"] = owner;
        resolved.WriteTo(data);
        return (command, data);
    }

    /// <returns>The type of command that fits.</returns>
    private int Resolve(string target, Resolved resolved)
    {
        if (resolved.Person(target))
            return CommandType.OnPerson;
        if (channel is null || !Postings.IsThere(world, channel, target))
            throw Refusal("The target is neither a person nor a message here.");
        resolved.Message(world.Messages.Find(target)!);
        return CommandType.OnMessage;
    }

    private static RefusedException Refusal(string reason) => new(400, 0, reason);
}
