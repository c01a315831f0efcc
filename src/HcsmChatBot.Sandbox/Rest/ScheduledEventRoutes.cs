using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
internal static class ScheduledEventRoutes
{
    public static void Map(RestRoutes routes)
    {
        const string events = "guilds/{guild}/scheduled-events";
        routes.Get(events, List);
        routes.Post(events, Create, new RouteLimit("POST guilds/{guild}/scheduled-events", 5, 60));
        routes.Get(events + "/{event}", call => call.World.ScheduledEvents.Render(One(call), call.Asks("with_user_count")));
        routes.Patch(events + "/{event}", Change);
        routes.Delete(events + "/{event}", Delete);
    }

    private static RestAnswer List(RestCall call) =>
        call.World.ScheduledEvents.UnfinishedOf(call.Guild().Text("id"))
            .Select(known => call.World.ScheduledEvents.Render(known, call.Asks("with_user_count"))).ToJson();

    private static RestAnswer Create(RestCall call)
    {
        var guildId = call.Guild().Text("id");
        call.World.Permissions.RequireInGuild(guildId, call.BotId, Permission.CreateEvents);
        return call.World.ScheduledEvents.Render(call.World.ScheduledEvents.Create(guildId, call.BotId, call.Body));
    }

    private static RestAnswer Change(RestCall call) => call.World.ScheduledEvents.Render(call.World.ScheduledEvents.Change(Own(call), call.Body));

    private static RestAnswer Delete(RestCall call)
    {
        call.World.ScheduledEvents.Remove(Own(call));
        return RestAnswer.Nothing;
    }

    /// <summary>One that the bot may change. https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-permissions-requirements</summary>
    private static JsonObject Own(RestCall call)
    {
        var known = One(call);
        var guildId = known.Text("guild_id");
        var allowed = call.World.Permissions.InGuild(guildId, call.World.Members.Get(guildId, call.BotId));
        var enough = known.Text("creator_id") == call.BotId ? Permission.CreateEvents | Permission.ManageEvents : Permission.ManageEvents;
        return (allowed & enough) != 0 ? known : throw DiscordErrors.MissingPermissions;
    }

    private static JsonObject One(RestCall call) => call.World.ScheduledEvents.Get(call.Guild().Text("id"), call.Id("event"));
}
