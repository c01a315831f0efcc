using System.Globalization;
using System.Text.Json.Nodes;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>How somebody sets the bot up with /setup, beside the whole bot.</summary>
internal static class SetupConversation
{
    private const ulong ManageGuild = 1 << 5;

    /// <summary>Somebody new who may manage the server, and nothing else.</summary>
    public static async Task<ulong> ManagerAsync(this BotInSandbox room, ulong guild)
    {
        var role = await room.People.RoleAsync(guild, "Keepers", ManageGuild, default);
        return await room.People.MemberAsync(guild, new SandboxMember("keeper", "Kim", "en-US", [role]), default);
    }

    public static Task<JsonObject> SetUpAsync(this BotInSandbox room, ulong member, ulong? place = null, string? locale = null) =>
        room.MessageOfAsync(room.Sandbox.Rehearsal.RunCommand(place ?? room.Channel, new RehearsalCommand(member, "setup", Locale: locale)));

    /// <summary>Chooses in a select of the page; nothing to take a choice back.</summary>
    /// <returns>The page as it is then: the same message.</returns>
    public static Task<JsonObject> PickAsync(this BotInSandbox room, ulong member, JsonObject page, string setting, params string[] values) =>
        room.MessageOfAsync(room.Use(member, page, new RehearsalPress(member, $"setup:pick:{setting}", values)));

    public static Task<JsonObject> PickAsync(this BotInSandbox room, ulong member, JsonObject page, string setting, ulong id) => room.PickAsync(member, page, setting, $"{id}");

    /// <summary>Presses Next until that page is there.</summary>
    public static async Task<JsonObject> TurnToAsync(this BotInSandbox room, ulong member, JsonObject page, int step)
    {
        while (!page.Said().Contains($"step {step} of", StringComparison.Ordinal))
            page = await room.MessageOfAsync(room.Use(member, page, new RehearsalPress(member, PlanningSteps.ButtonsOf(page)[^1])));
        return page;
    }

    /// <summary>Types into the form of the time zone.</summary>
    public static Task<JsonObject> TypeZoneAsync(this BotInSandbox room, ulong member, JsonObject page, string typed) =>
        room.SendFormAsync(room.OpenZoneForm(member, page), member, new JsonObject { ["zone"] = typed });

    public static ulong OpenZoneForm(this BotInSandbox room, ulong member, JsonObject page) =>
        room.Use(member, page, new RehearsalPress(member, PlanningSteps.ButtonsOf(page).Single(id => id.StartsWith("setup:zone", StringComparison.Ordinal))));

    /// <summary>What is chosen at first in a select of the page.</summary>
    public static IReadOnlyList<string> ChosenIn(this JsonObject page, string setting) => [.. page["components"]!.AsArray()
        .SelectMany(row => row!["components"]!.AsArray())
        .Single(component => component!["custom_id"]!.GetValue<string>() == $"setup:pick:{setting}")!["default_values"]?.AsArray().Select(chosen => chosen!["id"]!.GetValue<string>()) ?? []];

    private static ulong Use(this BotInSandbox room, ulong member, JsonObject page, RehearsalPress press)
    {
        var place = ulong.Parse(page["channel_id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        return room.Sandbox.Rehearsal.Press(place, ulong.Parse(page["id"]!.GetValue<string>(), CultureInfo.InvariantCulture), press with { Member = member });
    }
}
