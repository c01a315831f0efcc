using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>How members suggest topics and moderators decide on them, beside the whole bot.</summary>
internal static class SuggestionSteps
{
    public static async Task<string> SuggestAsync(this BotInSandbox room, ulong member, string question, JsonObject? more = null)
    {
        var values = more ?? [];
        values["question"] = question;
        return (await room.SendFormAsync(room.Run(member, "suggest"), member, values)).Said();
    }

    public static Task<JsonObject> ListAsync(this BotInSandbox room) => room.AskAsync(room.Moderator, "suggestions");

    /// <summary>The questions on a page of the list.</summary>
    public static string Listed(this JsonObject page) => page["embeds"]!.AsArray() is [{ } embed, ..] ? embed["description"]!.GetValue<string>() : "";

    /// <summary>Presses a button that opens a form, and sends the form.</summary>
    public static Task<JsonObject> FillInAsync(this BotInSandbox room, JsonObject message, string button, JsonObject values) =>
        room.SendFormAsync(room.Press(room.Moderator, message, button), room.Moderator, values);

    public static ulong Run(this BotInSandbox room, ulong member, string command, string? locale = null) =>
        room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(member, command, Locale: locale));
}
