using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Somebody presses a button or picks from a select. What Discord's own client would not let them do is refused with the reason in words.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-message-component-data-structure
/// </summary>
internal sealed class Press(World world, string channelId, RehearsalPress press)
{
    private readonly string userId = Snowflake.Text(press.Member);

    public JsonObject Send(string messageId)
    {
        var channel = world.Channels.Get(channelId);
        var message = Seen(messageId);
        var application = world.Applications.OfBot(message.Text("author_id")) ?? throw Refusal("No bot has posted this message.");
        var encounter = new Encounter(world, channel, application, userId);
        var payload = encounter.Tell(InteractionType.Component, Data(message, channel), press.Id, press.Locale);
        payload["message"] = world.Messages.Render(message);
        return encounter.Send(payload);
    }

    private JsonObject Seen(string messageId) =>
        world.Messages.Find(messageId) is { } message && message.Text("channel_id") == channelId && (message.TextOrNull("only_for") ?? userId) == userId
            ? message
            : throw DiscordErrors.UnknownMessage;

    private JsonObject Data(JsonObject message, JsonObject channel)
    {
        var component = ComponentTree.Find(message.Items("components"), press.CustomId) ?? throw Refusal("The message has no such button or select.");
        if (component.Flag("disabled"))
            throw Refusal("It is disabled.");
        var data = new JsonObject
        {
            ["id"] = component.Number("id"),
            ["custom_id"] = press.CustomId,
            ["component_type"] = component.Number("type"),
        };
        if (ComponentType.IsSelect(component))
            Choose(component, data, channel);
        else if (press.Values is { Count: > 0 })
            throw Refusal("A button has no values.");
        return data;
    }

    private void Choose(JsonObject select, JsonObject data, JsonObject channel)
    {
        var resolved = new Resolved(world, channel, userId);
        var values = press.Values ?? [];
        SelectedValues.Check(select, values, (select.Number("min_values", 1), select.Number("max_values", 1)), resolved);
        data["values"] = values.ToJson();
        resolved.WriteTo(data);
    }

    private static RefusedException Refusal(string reason) => new(400, 0, reason);
}
