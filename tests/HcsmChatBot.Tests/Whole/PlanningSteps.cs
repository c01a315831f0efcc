using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>How members plan a chat beside the whole bot: forms are sent and buttons pressed as their Discord would.</summary>
internal static class PlanningSteps
{
    /// <summary>Opens the form with /chat plan.</summary>
    /// <returns>The interaction that brought it.</returns>
    public static ulong OpenForm(this BotInSandbox room, ulong member, string? locale = null) =>
        room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(member, "chat plan", Locale: locale));

    /// <summary>The form as it was shown, by the custom ids of its fields: what each holds at first.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonObject>> FormAsync(this BotInSandbox room, ulong interaction)
    {
        var modal = (await room.SettledAsync(interaction))["modal"]!.AsObject();
        return modal["components"]!.AsArray().Select(label => label!["component"]!.AsObject()).ToDictionary(field => field["custom_id"]!.GetValue<string>());
    }

    /// <summary>Sends the form, with what is left out as it was prefilled.</summary>
    /// <returns>What the member is answered.</returns>
    public static async Task<JsonObject> SendFormAsync(this BotInSandbox room, ulong interaction, ulong member, JsonObject values)
    {
        await room.SettledAsync(interaction);
        var sent = room.Sandbox.Rehearsal.Submit(interaction, new RehearsalSubmission(member, values));
        return await room.MessageOfAsync(sent);
    }

    /// <summary>Sends the form and publishes what is shown.</summary>
    /// <returns>What the member is answered at last.</returns>
    public static async Task<JsonObject> PlanAsync(this BotInSandbox room, ulong member, JsonObject values) =>
        await room.PublishAsync(member, await room.SendFormAsync(room.OpenForm(member), member, values));

    /// <summary>Publishes where it is a preview; faults stay as they were answered.</summary>
    public static async Task<JsonObject> PublishAsync(this BotInSandbox room, ulong member, JsonObject shown) =>
        ButtonsOf(shown).Any(button => button.StartsWith("plan-publish:", StringComparison.Ordinal)) ? await room.MessageOfAsync(room.Press(member, shown, "plan-publish")) : shown;

    /// <summary>Presses the button of a message whose custom id begins so.</summary>
    /// <returns>The interaction of the press.</returns>
    public static ulong Press(this BotInSandbox room, ulong member, JsonObject message, string button)
    {
        var id = ButtonsOf(message).Single(customId => customId.StartsWith(button + ':', StringComparison.Ordinal));
        return room.Sandbox.Rehearsal.Press(room.Channel, ulong.Parse(message["id"]!.GetValue<string>(), provider: null), new RehearsalPress(member, id));
    }

    public static async Task<string> PressAsync(this BotInSandbox room, ulong member, JsonObject message, string button) =>
        (await room.MessageOfAsync(room.Press(member, message, button)))["content"]!.GetValue<string>();

    public static async Task<JsonObject> MessageOfAsync(this BotInSandbox room, ulong interaction) =>
        (await room.SettledAsync(interaction))["messages"]!.AsArray()[^1]!.AsObject();

    /// <summary>The newest message that everybody sees.</summary>
    public static JsonObject Newest(this BotInSandbox room) => room.Sandbox.Rehearsal.Messages(room.Channel)
        .MaxBy(message => ulong.Parse(message!["id"]!.GetValue<string>(), provider: null))!.AsObject();

    public static IReadOnlyList<string> ButtonsOf(JsonObject message) =>
        [.. (message["components"]?.AsArray() ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(button => button!["custom_id"]!.GetValue<string>())];

    public static string Said(this JsonObject message) => message["content"]!.GetValue<string>();

    private static async Task<JsonObject> SettledAsync(this BotInSandbox room, ulong interaction)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var settled = await room.Sandbox.Rehearsal.AnswerOf(interaction, patience.Token);
        await room.SettleAsync();
        return settled;
    }
}
