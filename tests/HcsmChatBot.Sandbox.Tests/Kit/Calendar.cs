using System.Globalization;

namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>Scheduled events to try.</summary>
internal static class Calendar
{
    public const ulong CreateEvents = 1UL << 44;
    public const ulong ManageEvents = 1UL << 33;

    public static string Events(this Stage stage) => $"guilds/{stage.Guild}/scheduled-events";

    /// <summary>What everybody in the guild, the bot too, may do besides seeing it and writing in it.</summary>
    public static void Allow(this Stage stage, ulong permissions)
    {
        stage.Rehearsal.EnsureRole(stage.Guild, "@everyone", (1UL << 10) | (1UL << 11) | permissions);
        // What it was invited with is in the role of its name.
        stage.Rehearsal.EnsureRole(stage.Guild, "Facilitator", 0);
    }

    /// <summary>A stage whose bot may make events.</summary>
    public static async Task<Stage> OpenAsync(TimeProvider? time = null, string? data = null)
    {
        var stage = await Stage.OpenAsync(time, data: data);
        stage.Allow(CreateEvents);
        return stage;
    }

    /// <summary>An external event of an hour, an hour from the stage's now.</summary>
    public static Task<Reply> ScheduleAsync(this Stage stage, string name = "#hcsmca: consent") => stage.PostAsync(stage.Events(), Chat(stage, name));

    public static Dictionary<string, object?> Chat(Stage stage, string name = "#hcsmca: consent") => new()
    {
        ["name"] = name,
        ["description"] = "Five topics",
        ["scheduled_start_time"] = InHours(stage, 1),
        ["scheduled_end_time"] = InHours(stage, 2),
        ["entity_type"] = 3,
        ["privacy_level"] = 2,
        ["entity_metadata"] = new { location = $"<#{stage.Channel}>" },
    };

    public static string InHours(Stage stage, double hours) => stage.Host.Clock.GetUtcNow().AddHours(hours).ToString("O", CultureInfo.InvariantCulture);

    public static Task<Reply> ChangeAsync(this Stage stage, string scheduled, object changes) =>
        stage.CallAsync(HttpMethod.Patch, $"{stage.Events()}/{scheduled}", changes);
}
