using System.Text.Json.Nodes;

namespace HcsmChatBot.Tests.Whole;

/// <summary>How those who lead a chat say what a message answers, beside the whole bot.</summary>
internal static class RelinkSteps
{
    public const string Answers = "Answers…";

    public static Task<JsonObject> AnswersOfAsync(this BotInSandbox room, ulong member, ulong message, (ulong Place, string Locale)? where = null) =>
        room.MessageOfAsync(room.Call(member, Answers, message, where));

    /// <summary>Opens the menu of a message and chooses one of its options by its label's end.</summary>
    public static async Task<string> SayAnswersAsync(this BotInSandbox room, ulong message, string ending)
    {
        var menu = await room.AnswersOfAsync(room.Moderator, message);
        return await room.ChooseAsync(room.Moderator, menu, menu.Options().Single(option => option.Label.EndsWith(ending, StringComparison.Ordinal)).Value);
    }

    /// <summary>What stands beneath an option; null where nothing does.</summary>
    public static string? NoteOf(this JsonObject menu, string value) =>
        menu["components"]![0]!["components"]![0]!["options"]!.AsArray().Single(option => option!["value"]!.GetValue<string>() == value)!["description"]?.GetValue<string>();
}
