using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What members do about messages and about what is kept of them, beside the whole bot.</summary>
internal static class RightsSteps
{
    /// <summary>Runs a command and waits for its answer.</summary>
    public static Task<JsonObject> AskAsync(this BotInSandbox room, ulong member, string command, string? locale = null) =>
        room.AnsweredAsync(room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(member, command, Locale: locale)));

    /// <summary>Presses the button with this custom id, of a message that stands in the channel or was an answer.</summary>
    public static Task<JsonObject> PressButtonAsync(this BotInSandbox room, ulong member, JsonObject message, string customId, string? locale = null) =>
        room.AnsweredAsync(room.Sandbox.Rehearsal.Press(room.Channel, IdOf(message), new RehearsalPress(member, customId, Locale: locale)));

    public static JsonObject NewestMessage(this BotInSandbox room) => room.Sandbox.Rehearsal.Messages(room.Channel).MaxBy(message => IdOf(message!.AsObject()))!.AsObject();

    public static IReadOnlyList<string> ButtonIds(this JsonObject message) =>
        [.. (message["components"]?.AsArray() ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(button => button!["custom_id"]!.GetValue<string>())];

    public static string Content(this JsonObject message) => message["content"]!.GetValue<string>();

    public static string FileName(this JsonObject message) => Assert.Single(message["attachments"]!.AsArray())!["filename"]!.GetValue<string>();

    private static ulong IdOf(JsonObject message) => ulong.Parse(message["id"]!.GetValue<string>(), provider: null);

    private static async Task<JsonObject> AnsweredAsync(this BotInSandbox room, ulong interaction)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var answered = await room.Sandbox.Rehearsal.AnswerOf(interaction, patience.Token);
        await room.SettleAsync();
        return answered["messages"]!.AsArray()[^1]!.AsObject();
    }
}
