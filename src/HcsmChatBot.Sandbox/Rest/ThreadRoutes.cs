using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/channel#start-thread-from-message</summary>
internal static class ThreadRoutes
{
    public static void Map(RestRoutes routes)
    {
        routes.Post("channels/{channel}/messages/{message}/threads", StartFromMessage);
        routes.Post("channels/{channel}/threads", Start);
        routes.Get("channels/{channel}/threads/archived/public", Archived);
        routes.Get("channels/{thread}/thread-members", call => new JsonArray(OwnMembership(call)));
        routes.Get("channels/{thread}/thread-members/@me", call => OwnMembership(call));
        routes.Get("channels/{thread}/thread-members/{user}", call => call.Id("user") == call.BotId ? OwnMembership(call) : throw DiscordErrors.UnknownMember);
        routes.Put("channels/{thread}/thread-members/{user}", Accept);
        routes.Delete("channels/{thread}/thread-members/{user}", Accept);
    }

    private static RestAnswer StartFromMessage(RestCall call)
    {
        var plan = ThreadPlan.Read(call.Body, call.BotId);
        var parent = call.Channel(Permission.CreatePublicThreads);
        var message = call.World.Messages.Get(parent.Text("id"), call.Id("message"));
        return Created(call, call.World.Threads.StartFrom(parent, message, plan));
    }

    private static RestAnswer Start(RestCall call)
    {
        var plan = ThreadPlan.Read(call.Body, call.BotId);
        var parent = call.Channel(Permission.CreatePublicThreads);
        return Created(call, call.World.Threads.Start(parent, call.World.NextId(), plan));
    }

    private static RestAnswer Created(RestCall call, JsonObject thread) => new(201, call.World.Channels.Render(thread));

    /// <summary>The latest archived first. https://docs.discord.com/developers/resources/channel#list-public-archived-threads</summary>
    private static RestAnswer Archived(RestCall call)
    {
        var parent = call.Channel(Permission.ReadMessageHistory);
        var limit = call.Limit(most: 100, usual: 50, least: 2);
        var threads = call.World.Threads.ArchivedIn(parent, call.QueryInstant("before") ?? DateTimeOffset.MaxValue).ToList();
        return new JsonObject
        {
            ["threads"] = threads.Take(limit).Select(call.World.Channels.Render).ToJson(),
            ["members"] = new JsonArray(),
            ["has_more"] = threads.Count > limit,
        };
    }

    /// <summary>Everybody is in every public thread of the sandbox; joining and leaving change nothing.</summary>
    private static RestAnswer Accept(RestCall call)
    {
        Thread(call);
        return RestAnswer.Nothing;
    }

    private static JsonObject OwnMembership(RestCall call)
    {
        var thread = Thread(call);
        var membership = new JsonObject
        {
            ["id"] = thread.Text("id"),
            ["user_id"] = call.BotId,
            ["join_timestamp"] = thread["thread_metadata"]!["create_timestamp"]!.DeepClone(),
            ["flags"] = 0,
        };
        if (call.Asks("with_member"))
            membership["member"] = call.World.Members.Render(call.World.Members.Get(thread.Text("guild_id"), call.BotId));
        return membership;
    }

    private static JsonObject Thread(RestCall call)
    {
        var thread = call.World.Channels.Get(call.Id("thread"));
        call.World.Permissions.Require(thread, call.BotId, 0);
        return Channels.IsThread(thread) ? thread : throw DiscordErrors.WrongChannelType;
    }
}
