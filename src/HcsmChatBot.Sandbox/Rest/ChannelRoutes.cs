using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/channel</summary>
internal static class ChannelRoutes
{
    public static void Map(RestRoutes routes)
    {
        routes.Get("channels/{channel}", call => call.World.Channels.Render(call.Channel()));
        routes.Patch("channels/{channel}", Change);
        routes.Delete("channels/{channel}", Delete);
        routes.Post("channels/{channel}/typing", Typing);
    }

    /// <summary>https://docs.discord.com/developers/resources/channel#modify-channel</summary>
    private static RestAnswer Change(RestCall call)
    {
        var channel = call.Channel();
        if (Channels.IsThread(channel))
            return ChangeThread(call, channel);
        RequireManaged(call, channel);
        return call.World.Channels.Render(call.World.Channels.Change(channel, ChannelRules.Read(call.Body, isNew: false)));
    }

    /// <summary>Archive, lock, rename.</summary>
    private static RestAnswer ChangeThread(RestCall call, JsonObject thread)
    {
        var change = ThreadChange.Read(call.Body);
        call.World.Permissions.Require(thread, call.BotId, change.Needs(thread, call.BotId));
        change.RequireActive(thread);
        return call.World.Channels.Render(call.World.Threads.Change(thread, change.Fields));
    }

    private static RestAnswer Delete(RestCall call)
    {
        var channel = call.Channel();
        if (Channels.IsThread(channel))
            call.World.Permissions.Require(channel, call.BotId, Permission.ManageThreads);
        else
            RequireManaged(call, channel);
        var document = call.World.Channels.Render(channel);
        call.World.Channels.Remove(channel);
        return document;
    }

    private static void RequireManaged(RestCall call, JsonObject channel)
    {
        if (channel.Number("type") != Channels.GuildText)
            throw DiscordErrors.WrongChannelType;
        call.World.Permissions.Require(channel, call.BotId, Permission.ManageChannels);
    }

    private static RestAnswer Typing(RestCall call)
    {
        var channel = call.Channel(Channels.IsThread(call.Channel()) ? Permission.SendMessagesInThreads : Permission.SendMessages);
        var data = new JsonObject
        {
            ["channel_id"] = channel.Text("id"),
            ["user_id"] = call.BotId,
            ["timestamp"] = call.World.Clock.GetUtcNow().ToUnixTimeSeconds(),
        };
        var guildId = channel.TextOrNull("guild_id");
        if (guildId is not null)
        {
            data["guild_id"] = guildId;
            data["member"] = call.World.Members.Render(call.World.Members.Get(guildId, call.BotId));
        }

        call.World.Announce(new Happening("TYPING_START", data)
        {
            GuildId = guildId,
            Channel = channel,
            Needs = guildId is null ? Intents.DirectMessageTyping : Intents.GuildMessageTyping,
        });
        return RestAnswer.Nothing;
    }
}
