using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints</summary>
internal static class InteractionRoutes
{
    public static void Map(RestRoutes routes, InteractionAnswers answers)
    {
        routes.Open("POST", "interactions/{interaction}/{interactionToken}/callback", call => Callback(call, answers));
        const string webhook = "webhooks/{application}/{webhookToken}";
        routes.Open("POST", webhook, call => FollowUp(call, answers));
        routes.Open("GET", webhook + "/messages/{message}", call => call.World.Messages.Render(Message(call, answers)));
        routes.Open("PATCH", webhook + "/messages/{message}", call => Edit(call, answers));
        routes.Open("DELETE", webhook + "/messages/{message}", call => Delete(call, answers));
    }

    private static RestAnswer Callback(RestCall call, InteractionAnswers answers)
    {
        var message = answers.Answer(call.Id("interaction"), call.Route("interactionToken"), call.Body, call.Files);
        return call.Asks("with_response") ? WithResponse(call, message) : RestAnswer.Nothing;
    }

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object</summary>
    private static JsonObject WithResponse(RestCall call, JsonObject? message)
    {
        var kind = call.World.Interactions.Get(call.Id("interaction"))["type"]!.DeepClone();
        var interaction = new JsonObject { ["id"] = call.Id("interaction"), ["type"] = kind };
        var resource = new JsonObject { ["type"] = call.Body["type"]!.DeepClone() };
        var answer = new JsonObject { ["interaction"] = interaction, ["resource"] = resource };
        if (message is null)
            return answer;
        interaction["response_message_id"] = message.Text("id");
        interaction["response_message_loading"] = (message.Number("flags") & MessageFlag.Loading) != 0;
        interaction["response_message_ephemeral"] = (message.Number("flags") & MessageFlag.Ephemeral) != 0;
        if (call.Body.Number("type") != CallbackType.DeferUpdate)
            resource["message"] = call.World.Messages.Render(message);
        return answer;
    }

    private static RestAnswer FollowUp(RestCall call, InteractionAnswers answers) =>
        call.World.Messages.Render(answers.FollowUp(Interaction(call, answers), MessageBody.ReadAnswer(call.Body, call.Files)));

    private static RestAnswer Edit(RestCall call, InteractionAnswers answers)
    {
        var message = Message(call, answers);
        return call.World.Messages.Render(answers.Edit(Interaction(call, answers), message, MessageBody.ReadChange(call.Body, message, call.Files)));
    }

    private static RestAnswer Delete(RestCall call, InteractionAnswers answers)
    {
        call.World.Messages.Delete(Message(call, answers));
        return RestAnswer.Nothing;
    }

    private static JsonObject Interaction(RestCall call, InteractionAnswers answers) => answers.Require(call.Id("application"), call.Route("webhookToken"));

    private static JsonObject Message(RestCall call, InteractionAnswers answers) => answers.Message(Interaction(call, answers), call.Route("message"));
}
