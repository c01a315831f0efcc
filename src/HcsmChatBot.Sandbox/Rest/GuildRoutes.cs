using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/guild</summary>
internal static class GuildRoutes
{
    public static void Map(RestRoutes routes)
    {
        routes.Get("guilds/{guild}", Guild);
        routes.Get("guilds/{guild}/roles", call => call.World.Roles.Of(call.Guild().Text("id")).Select(Roles.Render).ToJson());
        routes.Get("guilds/{guild}/channels", call => Channels(call, threads: false).ToJson());
        routes.Post("guilds/{guild}/channels", CreateChannel);
        routes.Get("guilds/{guild}/threads/active", ActiveThreads);
        routes.Get("guilds/{guild}/members", MembersPage);
        routes.Get("guilds/{guild}/members/{user}", call => call.World.Members.Render(call.World.Members.Get(call.Guild().Text("id"), call.Id("user"))));
        routes.Put("guilds/{guild}/members/{user}/roles/{role}", call => SetRoles(call, (roles, role) => roles.Append(role).Distinct()));
        routes.Delete("guilds/{guild}/members/{user}/roles/{role}", call => SetRoles(call, (roles, role) => roles.Where(each => each != role)));
    }

    private static RestAnswer Guild(RestCall call)
    {
        var guild = call.World.Guilds.Render(call.Guild());
        guild["nsfw"] = false;
        guild["home_header"] = null;
        if (call.Asks("with_counts"))
        {
            guild["approximate_member_count"] = call.World.Members.Of(guild.Text("id")).Count();
            guild["approximate_presence_count"] = 0;
        }

        return guild;
    }

    private static IEnumerable<JsonObject> Channels(RestCall call, bool threads) =>
        from channel in call.World.Channels.Of(call.Guild().Text("id"))
        where Sandbox.Channels.IsThread(channel) == threads && call.World.Permissions.CanSee(channel, call.BotId)
        where !threads || Sandbox.Channels.IsActive(channel)
        select call.World.Channels.Render(channel);

    /// <summary>Text channels only. https://docs.discord.com/developers/resources/guild#create-guild-channel</summary>
    private static RestAnswer CreateChannel(RestCall call)
    {
        var guildId = call.Guild().Text("id");
        if (call.Body.Number("type") != Sandbox.Channels.GuildText)
            throw DiscordErrors.WrongChannelType;
        var fields = ChannelRules.Read(call.Body, isNew: true);
        call.World.Permissions.RequireInGuild(guildId, call.BotId, Permission.ManageChannels);
        return new RestAnswer(201, call.World.Channels.Render(call.World.Channels.Create(guildId, fields)));
    }

    /// <summary>https://docs.discord.com/developers/resources/guild#add-guild-member-role</summary>
    private static RestAnswer SetRoles(RestCall call, Func<IEnumerable<string>, string, IEnumerable<string>> change)
    {
        var guildId = call.Guild().Text("id");
        var member = call.World.Members.Get(guildId, call.Id("user"));
        call.World.Permissions.RequireInGuild(guildId, call.BotId, Permission.ManageRoles);
        call.World.Members.Ensure(guildId, call.Id("user"), member.TextOrNull("nick"), [.. change(member.Texts("roles"), call.Id("role"))]);
        return RestAnswer.Nothing;
    }

    private static RestAnswer ActiveThreads(RestCall call) =>
        new JsonObject { ["threads"] = Channels(call, threads: true).ToJson(), ["members"] = new JsonArray(), ["has_more"] = false };

    private static RestAnswer MembersPage(RestCall call)
    {
        var after = call.QueryId("after") ?? 0;
        return call.World.Members.Of(call.Guild().Text("id"))
            .Where(member => Snowflake.Parse(member.Text("user_id")) > after)
            .OrderBy(member => Snowflake.Parse(member.Text("user_id")))
            .Take(call.Limit(most: 1000, usual: 1))
            .Select(call.World.Members.Render).ToJson();
    }
}
