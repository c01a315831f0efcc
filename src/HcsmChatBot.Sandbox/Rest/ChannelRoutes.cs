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

    /// <summary>Threads only: archive, lock, rename. https://docs.discord.com/developers/resources/channel#modify-channel</summary>
    private static RestAnswer Change(RestCall call)
    {
        var channel = call.Channel();
        if (!Channels.IsThread(channel))
            throw DiscordErrors.WrongChannelType;
        if (channel.Text("owner_id") != call.BotId || call.Body.ContainsKey("locked"))
            call.World.Permissions.Require(channel, call.BotId, Permission.ManageThreads);
        return call.World.Channels.Render(call.World.Threads.Change(channel, call.Body));
    }

    private static RestAnswer Delete(RestCall call)
    {
        var channel = call.Channel(Permission.ManageThreads);
        if (!Channels.IsThread(channel))
            throw DiscordErrors.WrongChannelType;
        var document = call.World.Channels.Render(channel);
        call.World.Channels.Remove(channel);
        return document;
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
