using System.Globalization;
using System.Text.Json.Nodes;
using HcsmChatBot.Newcomers;

namespace HcsmChatBot.Replay;

/// <summary>A welcome as it stands in the sandbox: a bot's reply with the button of the starter guide.</summary>
/// <param name="Answers">The message it replies to.</param>
internal sealed record StandingWelcome(ulong Id, ulong Answers)
{
    /// <summary>Null for any other message.</summary>
    public static StandingWelcome? Read(JsonNode message) =>
        message["author"]!["bot"]!.GetValue<bool>() && IdIn(message["message_reference"]?["message_id"]) is { } answers && HasGuide(message)
            ? new StandingWelcome(IdIn(message["id"])!.Value, answers)
            : null;

    public static ulong? IdIn(JsonNode? id) => id is null ? null : ulong.Parse(id.GetValue<string>(), CultureInfo.InvariantCulture);

    private static bool HasGuide(JsonNode message) => (message["components"]?.AsArray() ?? [])
        .SelectMany(row => row!["components"]?.AsArray() ?? [])
        .Any(button => button!["custom_id"]?.GetValue<string>().StartsWith($"{GuideDesk.Guide}:", StringComparison.Ordinal) == true);
}
