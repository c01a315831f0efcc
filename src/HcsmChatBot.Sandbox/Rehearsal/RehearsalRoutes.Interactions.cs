using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What members do that a bot answers: commands, buttons, modals.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapInteractions()
    {
        Route("POST", "channels/{channel}/commands", call => Interaction(call.Route("channel") == "dm"
            ? rehearsal.RunDirectCommand(Command(call))
            : rehearsal.RunCommand(call.Id("channel"), Command(call))));
        Route("POST", "channels/{channel}/autocompletes", call => Interaction(call.Route("channel") == "dm"
            ? rehearsal.AutocompleteDirect(Command(call), call.Text("focused"))
            : rehearsal.Autocomplete(call.Id("channel"), Command(call), call.Text("focused"))));
        Route("POST", "channels/{channel}/messages/{message}/presses", call =>
            Interaction(rehearsal.Press(call.Id("channel"), call.Id("message"), new RehearsalPress(
                call.BodyId("member"), call.Text("customId"), [.. call.Body.Texts("values")], call.BodyIdOrNull("id"), call.TextOrNull("locale")))));
        Route("POST", "interactions/{interaction}/submissions", call =>
            Interaction(rehearsal.Submit(call.Id("interaction"), new RehearsalSubmission(
                call.BodyId("member"), call.Body["values"] as JsonObject, call.BodyIdOrNull("id"), call.TextOrNull("locale")))));
        Route("GET", "interactions/{interaction}", call => rehearsal.StateOf(call.Id("interaction")));
    }

    private static RehearsalCommand Command(RehearsalRequest call) => new(
        call.BodyId("member"), call.Text("name"), call.Body["options"] as JsonObject, call.BodyIdOrNull("id"), call.TextOrNull("locale"))
    {
        Target = call.BodyIdOrNull("target"),
    };

    private static JsonObject Interaction(ulong id) => new() { ["interactionId"] = Snowflake.Text(id) };
}
