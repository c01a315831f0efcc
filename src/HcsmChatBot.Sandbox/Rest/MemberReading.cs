using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// "Authorization: Member ID", which Discord does not know: a person at the page reads channels and guilds as their client would, with what they may see.
/// Limits and faults are meant for bots and pass them by.
/// </summary>
internal static class MemberReading
{
    private const string Scheme = "Member ";

    public static bool IsAsked(HttpContext http) =>
        Header(http).StartsWith(Scheme, StringComparison.Ordinal)
        && (http.Request.RouteValues.ContainsKey("channel") || http.Request.RouteValues.ContainsKey("guild"));

    /// <summary>In place of a bot's application.</summary>
    /// <exception cref="RefusedException">401: nobody has this id.</exception>
    public static JsonObject ReaderOf(World world, HttpContext http)
    {
        var id = Header(http)[Scheme.Length..];
        lock (world.Gate)
            return world.Users.Find(id) is null ? throw DiscordErrors.Unauthorized : new JsonObject { ["id"] = "", ["user_id"] = id };
    }

    private static string Header(HttpContext http) => http.Request.Headers.Authorization is [{ } value] ? value : "";
}
