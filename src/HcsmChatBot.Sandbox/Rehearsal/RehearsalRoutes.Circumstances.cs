using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What changes around a bot while it runs.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapCircumstances()
    {
        Do("PUT", "channels/{channel}/denials/{member}", call => rehearsal.Deny(call.Id("channel"), call.Id("member"), Permissions(call)));
        Do("DELETE", "channels/{channel}", call => rehearsal.DeleteChannel(call.Id("channel")));
        Do("PATCH", "threads/{thread}", call => rehearsal.ChangeThread(call.Id("thread"), Choice(call, "archived"), Choice(call, "locked")));
        Do("PUT", "guilds/{guild}/outage", call => rehearsal.BeginOutage(call.Id("guild")));
        Do("DELETE", "guilds/{guild}/outage", call => rehearsal.EndOutage(call.Id("guild")));
        Route("POST", "bots/{bot}/token", call => new JsonObject { ["token"] = rehearsal.ResetToken(call.Id("bot")) });
        Do("PUT", "bots/{bot}/intents", call => rehearsal.AllowIntents(call.Id("bot"), Intents(call)));
        Do("POST", "gateway/dispatches", call => rehearsal.Dispatch(call.Text("name"), call.Body["data"] as JsonObject ?? []));
    }

    private void Do(string method, string pattern, Action<RehearsalRequest> operation) => Route(method, pattern, call =>
    {
        operation(call);
        return new JsonObject();
    });

    private static bool? Choice(RehearsalRequest call, string field) => call.Body[field] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var choice) => choice,
        _ => throw DiscordErrors.InvalidField(field, "BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
    };

    private static long Intents(RehearsalRequest call) =>
        long.TryParse(call.Body["intents"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var intents)
            ? intents
            : throw DiscordErrors.InvalidField("intents", "NUMBER_TYPE_COERCE", "Value is not an integer.");
}
