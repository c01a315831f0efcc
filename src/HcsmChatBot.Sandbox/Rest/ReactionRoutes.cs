using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/message#create-reaction</summary>
internal static class ReactionRoutes
{
    private static readonly RouteLimit Slow = new("reactions", 1, 0.25);

    public static void Map(RestRoutes routes)
    {
        const string reactions = "channels/{channel}/messages/{message}/reactions";
        routes.Put(reactions + "/{emoji}/@me", Add, Slow);
        routes.Get(reactions + "/{emoji}", Users);
        routes.Delete(reactions + "/{emoji}/@me", call => Remove(call, call.BotId), Slow);
        routes.Delete(reactions + "/{emoji}/{user}", call => Remove(call, call.Id("user")), Slow);
        routes.Delete(reactions + "/{emoji}", RemoveEmoji, Slow);
        routes.Delete(reactions, RemoveAll, Slow);
    }

    /// <summary>A bot may only repeat emoji of guilds it does not know.</summary>
    private static RestAnswer Add(RestCall call)
    {
        var message = Message(call, 0);
        var emoji = Wanted(call);
        if (emoji["id"] is not null && !Reactions.IsThere(message, emoji))
            throw DiscordErrors.UnknownEmoji;
        call.World.Reactions.Add(message, emoji, call.BotId);
        return RestAnswer.Nothing;
    }

    private static RestAnswer Users(RestCall call)
    {
        var after = call.QueryId("after") ?? 0;
        return Reactions.Of(Message(call, Permission.ReadMessageHistory), Wanted(call))
            .Where(id => Snowflake.Parse(id) > after)
            .OrderBy(Snowflake.Parse)
            .Take(call.Limit(most: 100, usual: 25))
            .Select(call.World.Users.Render).ToJson();
    }

    private static RestAnswer Remove(RestCall call, string userId)
    {
        call.World.Reactions.Remove(Message(call, userId == call.BotId ? 0 : Permission.ManageMessages), Wanted(call), userId);
        return RestAnswer.Nothing;
    }

    private static RestAnswer RemoveEmoji(RestCall call)
    {
        call.World.Reactions.RemoveEmoji(Message(call, Permission.ManageMessages), Wanted(call));
        return RestAnswer.Nothing;
    }

    private static RestAnswer RemoveAll(RestCall call)
    {
        call.World.Reactions.RemoveAll(Message(call, Permission.ManageMessages));
        return RestAnswer.Nothing;
    }

    private static JsonObject Message(RestCall call, ulong permission) =>
        call.World.Messages.Get(call.Channel(permission).Text("id"), call.Id("message"));

    private static JsonObject Wanted(RestCall call) => Emoji.Read(call.Route("emoji"));
}
