using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Bots that come to see a channel are told of its threads; those that lose it hear what took it from them and nothing of its threads.
/// https://docs.discord.com/developers/topics/threads#channel-access
/// </summary>
internal sealed class ChannelAccess(World world)
{
    public HashSet<string> BotsThatSee(JsonObject channel) => [.. BotsIn(channel.Text("guild_id")).Where(bot => world.Permissions.CanSee(channel, bot))];

    /// <summary>Makes a change that may open or close channels of the guild.</summary>
    public void Change(string guildId, Action change)
    {
        var before = Seen(guildId);
        change();
        foreach (var gained in Seen(guildId).Except(before).GroupBy(pair => pair.Bot, pair => pair.Channel).ToList())
            Synchronise(guildId, gained.Key, [.. gained]);
    }

    /// <summary>https://docs.discord.com/developers/events/gateway-events#thread-list-sync</summary>
    private void Synchronise(string guildId, string botId, List<string> channels)
    {
        var threads = world.Channels.Of(guildId)
            .Where(channel => Channels.IsThread(channel) && Channels.IsActive(channel) && channels.Contains(channel.Text("parent_id")));
        var data = new JsonObject
        {
            ["guild_id"] = guildId,
            ["channel_ids"] = channels.ToJson(),
            ["threads"] = threads.Select(world.Channels.Render).ToJson(),
            ["members"] = new JsonArray(),
        };
        world.Announce(new Happening("THREAD_LIST_SYNC", data) { GuildId = guildId, OnlyBot = botId, Needs = Intents.Guilds });
    }

    private HashSet<(string Bot, string Channel)> Seen(string guildId) =>
    [
        .. from channel in world.Channels.Of(guildId).Where(channel => !Channels.IsThread(channel)).ToList()
           from bot in BotsThatSee(channel)
           select (bot, channel.Text("id")),
    ];

    private IEnumerable<string> BotsIn(string guildId) =>
        world.Applications.All.Select(application => application.Text("user_id")).Where(bot => world.Members.Find(guildId, bot) is not null);
}
