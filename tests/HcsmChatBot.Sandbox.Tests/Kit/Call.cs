namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>An interaction, and where the bot answers it.</summary>
internal sealed record Call(ulong Id, string Callback, string Webhook)
{
    public string Original => Webhook + "/messages/@original";

    public static Call Of(Stage stage, ulong id)
    {
        var token = stage.Rehearsal.TokenOf(id);
        return new Call(id, $"interactions/{id}/{token}/callback", $"webhooks/{stage.Bot.ApplicationId}/{token}");
    }

    public static Call Of(Stage stage, Reply answer) => Of(stage, ulong.Parse((string)answer["interactionId"]!, System.Globalization.CultureInfo.InvariantCulture));
}
