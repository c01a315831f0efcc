namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>Buttons, selects and modals to try.</summary>
internal static class Dialogue
{
    public static readonly object[] Topic = [Label("Topic", new { type = 4, custom_id = "topic", style = 1 })];

    public static object Button(string customId, string label = "Next", bool disabled = false) => new { type = 2, style = 1, custom_id = customId, label, disabled };

    public static object Row(params object[] components) => new { type = 1, components };

    public static object Label(string label, object component) => new { type = 18, label, component };

    public static object Modal(params object[] components) => new { type = 9, data = new { title = "Agenda", custom_id = "agenda", components } };

    /// <summary>A message of the bot with these rows.</summary>
    public static Task<Reply> PostRowsAsync(this Stage stage, params object[] components) =>
        stage.PostAsync(stage.Messages, new { content = "Choose", components });

    public static Task<Reply> PressAsync(this Stage stage, string message, ulong member, string customId, params string[] values) => stage.RehearseAsync(
        HttpMethod.Post, $"channels/{stage.Channel}/messages/{message}/presses", new { member = $"{member}", customId, values });

    /// <summary>Ann presses the one button of a new message, and the bot answers with a modal.</summary>
    public static async Task<Call> OpenModalAsync(this Stage stage, params object[] components)
    {
        var message = await stage.PostRowsAsync(Row(Button("open")));
        var call = Call.Of(stage, await stage.PressAsync(message.Id, stage.Ann, "open"));
        var shown = await stage.PostAsync(call.Callback, Modal(components));
        Assert.Equal(System.Net.HttpStatusCode.NoContent, shown.Status);
        return call;
    }

    public static Task<Reply> SubmitAsync(this Stage stage, Call modal, object values, ulong? member = null) => stage.RehearseAsync(
        HttpMethod.Post, $"interactions/{modal.Id}/submissions", new { member = $"{member ?? stage.Ann}", values });
}
