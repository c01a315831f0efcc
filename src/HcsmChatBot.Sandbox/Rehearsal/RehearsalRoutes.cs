using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>The rehearsal operations over HTTP: the table of contents.</summary>
internal sealed partial class RehearsalRoutes(IEndpointRouteBuilder app, RehearsalApi rehearsal, SandboxClock clock)
{
    public void Map()
    {
        MapWorld();
        MapSpeech();
        MapInteractions();
        MapReactions();
        MapDirectMessages();
        MapScheduledEvents();
        MapGateway();
        MapClock();
        MapStrip();
        MapFaults();
        MapCircumstances();
    }

    private void MapWorld()
    {
        Route("GET", "world", _ => rehearsal.World());
        Route("PUT", "guilds", call => Id(rehearsal.EnsureGuild(call.Text("name"), call.TextOrNull("locale") ?? "en-US")));
        Route("PUT", "guilds/{guild}/roles", call => Id(rehearsal.EnsureRole(
            call.Id("guild"), call.Text("name"), Permissions(call), Choice(call, "mentionable"))));
        Route("PUT", "guilds/{guild}/channels", call => Id(rehearsal.EnsureChannel(
            call.Id("guild"), call.Text("name"), call.TextOrNull("topic"), call.Body["permission_overwrites"] as JsonArray)));
        Route("PUT", "guilds/{guild}/members", call => Id(rehearsal.EnsureMember(call.Id("guild"), Member(call))));
        Route("DELETE", "guilds/{guild}/members/{user}", call =>
        {
            rehearsal.RemoveMember(call.Id("guild"), call.Id("user"));
            return new JsonObject();
        });
        Route("PUT", "guilds/{guild}/bots", Bot);
        Route("DELETE", "guilds/{guild}/bots/{name}", call =>
        {
            rehearsal.RemoveBot(call.Id("guild"), call.Route("name"));
            return new JsonObject();
        });
    }

    private void MapSpeech()
    {
        Route("GET", "channels/{channel}/messages", call => rehearsal.Messages(call.Id("channel"), call.QueryId("as"), (int)Math.Min(call.QueryId("newest") ?? int.MaxValue, int.MaxValue)));
        Route("POST", "channels/{channel}/messages", call => rehearsal.PostMessage(call.Id("channel"), Said(call)));
        Route("PATCH", "channels/{channel}/messages/{message}", call => rehearsal.EditMessage(call.Id("channel"), call.Id("message"), call.Text("content")));
        Route("DELETE", "channels/{channel}/messages/{message}", call =>
        {
            rehearsal.DeleteMessage(call.Id("channel"), call.Id("message"));
            return new JsonObject();
        });
    }

    private void MapGateway()
    {
        Route("GET", "gateway", _ => rehearsal.Gateway());
        Route("POST", "gateway/drop", call =>
        {
            if (!Enum.TryParse<GatewayDrop>(call.Text("how"), ignoreCase: true, out var how) || !Enum.IsDefined(how))
                throw DiscordErrors.InvalidField("how", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", Enum.GetNames<GatewayDrop>()).ToLowerInvariant()}}}.");
            rehearsal.Drop(how, (int)call.Body.Number("code", 4000));
            return rehearsal.Gateway();
        });
    }

    private JsonObject Bot(RehearsalRequest call)
    {
        var bot = rehearsal.EnsureBot(call.Id("guild"), call.Text("name"));
        return new JsonObject { ["applicationId"] = Snowflake.Text(bot.ApplicationId), ["userId"] = Snowflake.Text(bot.UserId), ["token"] = bot.Token };
    }

    private static RehearsalMessage Said(RehearsalRequest call) => new(
        call.BodyId("author"), call.TextOrNull("content") ?? "", call.BodyIdOrNull("replyTo"), call.BodyIdOrNull("id"), call.Instant("at"))
    {
        Attachments = call.Body["attachments"] as JsonArray,
        Embeds = call.Body["embeds"] as JsonArray,
    };

    private static RehearsalMember Member(RehearsalRequest call) => new(
        call.Text("key"), call.Text("name"), call.TextOrNull("nick"), call.BodyIds("roles"), call.TextOrNull("locale"))
    {
        Bot = call.Body.Flag("bot"),
        TakesDirectMessages = !call.Body.ContainsKey("directMessages") || call.Body.Flag("directMessages"),
    };

    private static ulong Permissions(RehearsalRequest call) =>
        ulong.TryParse(call.Body["permissions"]?.ToString() ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? bits
            : throw DiscordErrors.InvalidField("permissions", "NUMBER_TYPE_COERCE", "Value is not an integer.");

    private static JsonObject Id(ulong id) => new() { ["id"] = Snowflake.Text(id) };

    private IEndpointConventionBuilder Route(string method, string pattern, Func<RehearsalRequest, JsonNode> answer) =>
        app.MapMethods("/rehearsal/" + pattern, [method], async http =>
        {
            try
            {
                var call = new RehearsalRequest(http, (await JsonRequest.ReadAsync(http.Request)).Json);
                await JsonReply.WriteAsync(http, 200, answer(call).Bytes());
            }
            catch (RefusedException refused)
            {
                await JsonReply.WriteAsync(http, refused);
            }
        });
}
