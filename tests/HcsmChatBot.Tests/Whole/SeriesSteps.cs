using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>How members look at and change a series beside the whole bot.</summary>
internal static class SeriesSteps
{
    /// <summary>Runs a subcommand of /series.</summary>
    public static async Task<string> SeriesAsync(this BotInSandbox room, ulong member, string subcommand, JsonObject? options = null, string? locale = null) =>
        (await room.MessageOfAsync(room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(member, $"series {subcommand}", options, Locale: locale)))).Said();

    /// <summary>Opens the form with /series set.</summary>
    /// <returns>The interaction that brought it.</returns>
    public static ulong OpenSeriesForm(this BotInSandbox room, ulong member, JsonObject? options = null, string? locale = null) =>
        room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(member, "series set", options, Locale: locale));

    public static async Task<JsonObject> SetSeriesAsync(this BotInSandbox room, ulong member, JsonObject values) =>
        await room.SendFormAsync(room.OpenSeriesForm(member), member, values);

    /// <summary>What the field of a form holds at first.</summary>
    public static string HeldBy(this IReadOnlyDictionary<string, JsonObject> form, string field) => form[field]["value"]?.GetValue<string>() ?? "";

    /// <summary>What an option is completed to: name and value of each choice.</summary>
    public static async Task<IReadOnlyList<(string Name, string Value)>> ChoicesAsync(this BotInSandbox room, ulong member, string subcommand, string option, string typed = "")
    {
        var asked = room.Sandbox.Rehearsal.Autocomplete(room.Channel, new RehearsalCommand(member, $"series {subcommand}", new JsonObject { [option] = typed }), option);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var answer = await room.Sandbox.Rehearsal.AnswerOf(asked, patience.Token);
        return [.. answer["choices"]!.AsArray().Select(choice => (choice!["name"]!.GetValue<string>(), choice["value"]!.GetValue<string>()))];
    }
}
