using System.Globalization;
using System.Text.Json.Nodes;
using HcsmChatBot.Archive;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Tests.Whole;

/// <summary>How those who lead a chat put things right by the menus of messages, beside the whole bot.</summary>
internal static class CorrectionSteps
{
    public const string File = "File under topic…";
    public const string EditPrompt = "Edit prompt…";

    /// <summary>Calls a command in the menu of a message.</summary>
    /// <returns>The interaction.</returns>
    public static ulong Call(this BotInSandbox room, ulong member, string command, ulong message, (ulong Place, string Locale)? where = null) =>
        room.Sandbox.Rehearsal.RunCommand(where?.Place ?? room.Channel, new RehearsalCommand(member, command, Locale: where?.Locale) { Target = message });

    public static Task<JsonObject> MenuOfAsync(this BotInSandbox room, ulong member, ulong message, (ulong Place, string Locale)? where = null) =>
        room.MessageOfAsync(room.Call(member, File, message, where));

    /// <summary>What a menu offers, and whether it is chosen at first.</summary>
    public static IReadOnlyList<(string Label, string Value, bool Chosen)> Options(this JsonObject menu) =>
    [
        .. menu["components"]![0]!["components"]![0]!["options"]!.AsArray().Select(option =>
            (option!["label"]!.GetValue<string>(), option["value"]!.GetValue<string>(), option["default"]?.GetValue<bool>() ?? false)),
    ];

    public static async Task<string> ChooseAsync(this BotInSandbox room, ulong member, JsonObject menu, string value, ulong? place = null)
    {
        var select = menu["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>();
        var id = ulong.Parse(menu["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        return (await room.MessageOfAsync(room.Sandbox.Rehearsal.Press(place ?? room.Channel, id, new RehearsalPress(member, select, [value])))).Said();
    }

    public static async Task<string> TranscriptAsync(this BotInSandbox room, TranscriptFormat format)
    {
        using var text = new MemoryStream();
        new TranscriptFiles(room.Service<ChatOptions>()).Write(await room.RecordAsync(), format, text);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
