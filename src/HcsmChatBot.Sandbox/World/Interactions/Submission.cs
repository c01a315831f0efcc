using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Somebody fills in a modal and sends it off.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure
/// </summary>
internal sealed class Submission(World world, JsonObject opener, RehearsalSubmission submission)
{
    private readonly string userId = Snowflake.Text(submission.Member);

    public JsonObject Send()
    {
        if (opener["modal"] is not JsonObject modal)
            throw Refusal("The interaction was not answered with a modal.");
        if (opener.Text("user_id") != userId)
            throw Refusal("The modal was shown to somebody else.");
        var channel = world.Channels.Get(opener.Text("channel_id"));
        var encounter = new Encounter(world, channel, world.Applications.Find(opener.Text("application_id"))!, userId);
        var payload = encounter.Tell(InteractionType.ModalSubmit, Data(modal, channel), submission.Id, submission.Locale);
        if (world.Messages.Find(opener.TextOrNull("message_id")) is { } message)
            payload["message"] = world.Messages.Render(message);
        return encounter.Send(payload, opener);
    }

    private JsonObject Data(JsonObject modal, JsonObject channel)
    {
        var given = submission.Values ?? [];
        RequireKnown(modal, given);
        var resolved = new Resolved(world, channel, userId);
        var field = new ModalField(given, resolved);
        var data = new JsonObject
        {
            ["custom_id"] = modal.Text("custom_id"),
            ["components"] = modal.Objects("components").Select(component => Filled(component, field)).ToJson(),
        };
        resolved.WriteTo(data);
        return data;
    }

    private static void RequireKnown(JsonObject modal, JsonObject given)
    {
        foreach (var (customId, _) in given)
        {
            if (ComponentTree.Find(modal.Items("components"), customId) is null)
                throw Refusal($"The modal has no field {customId}.");
        }
    }

    private static JsonObject Filled(JsonObject component, ModalField field)
    {
        var filled = new JsonObject { ["type"] = component.Number("type"), ["id"] = component.Number("id") };
        if (component["component"] is JsonObject inside)
            filled["component"] = field.Fill(inside);
        else if (component["components"] is JsonArray)
            filled["components"] = component.Objects("components").Select(field.Fill).ToJson();
        return filled;
    }

    private static RefusedException Refusal(string reason) => new(400, 0, reason);
}
