using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Interactions as the one who ran the command sees them.</summary>
internal static class InteractionView
{
    public static JsonObject Brief(JsonObject interaction) => new()
    {
        ["id"] = interaction.Text("id"),
        ["channel_id"] = interaction.Text("channel_id"),
        ["user_id"] = interaction.Text("user_id"),
        ["type"] = interaction.Number("type"),
        ["command"] = interaction["payload"]!["data"]!["name"]?.DeepClone(),
        ["state"] = interaction.Text("state"),
    };

    /// <summary>State, and the answers there are so far.</summary>
    public static JsonObject Full(World world, JsonObject interaction)
    {
        var document = Brief(interaction);
        document["messages"] = interaction.Texts("messages")
            .Select(world.Messages.Find).OfType<JsonObject>()
            .Select(message => world.Messages.Render(message)).ToJson();
        foreach (var answer in (string[])["modal", "choices"])
        {
            if (interaction[answer] is { } given)
                document[answer] = given.DeepClone();
        }

        return document;
    }
}
