using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What can be looked at.</summary>
public sealed partial class RehearsalApi
{
    /// <summary>Guilds with their roles, channels, threads, scheduled events, members, bots and commands, and how many messages there are.</summary>
    public JsonObject World()
    {
        lock (world.Gate)
        {
            return new JsonObject
            {
                ["guilds"] = world.Guilds.All.Select(DescribeGuild).ToJson(),
                ["messages"] = world.Messages.Count,
                ["now"] = world.Now(),
            };
        }
    }

    /// <summary>Whether somebody with this key is a member already.</summary>
    public bool HasMember(ulong guild, string key)
    {
        lock (world.Gate)
            return world.Members.Find(Snowflake.Text(guild), Snowflake.Derived("user", key)) is not null;
    }

    /// <summary>The messages of a channel or thread, oldest first.</summary>
    /// <param name="asMember">Whose ephemerals are among them; each of those carries "only_for".</param>
    /// <param name="newest">At most so many, the newest.</param>
    public JsonArray Messages(ulong channel, ulong? asMember = null, int newest = int.MaxValue)
    {
        lock (world.Gate)
        {
            var id = world.Channels.Get(Snowflake.Text(channel)).Text("id");
            var ids = world.Messages.HistoryOf(id).All;
            if (asMember is { } member)
                ids = ids.Concat(world.Messages.EphemeralsFor(id, Snowflake.Text(member)).All).OrderBy(Snowflake.Parse);
            return ids.TakeLast(newest).Select(world.Messages.Find).OfType<JsonObject>()
                .Select(message => Show(message, asMember is { } viewer ? Snowflake.Text(viewer) : null)).ToJson();
        }
    }

    /// <summary>What this member alone sees in a channel, oldest first; no history has it.</summary>
    public JsonArray Ephemerals(ulong channel, ulong member)
    {
        lock (world.Gate)
        {
            var id = world.Channels.Get(Snowflake.Text(channel)).Text("id");
            return world.Messages.EphemeralsFor(id, Snowflake.Text(member)).All.Select(world.Messages.Find).OfType<JsonObject>()
                .Select(message => Show(message, Snowflake.Text(member))).ToJson();
        }
    }

    /// <summary>The direct-message channels of this member, each with the bot's user under "bot".</summary>
    public JsonArray DirectMessages(ulong member)
    {
        lock (world.Gate)
            return world.Channels.DirectOf(Snowflake.Text(member)).Select(DescribeDirect).ToJson();
    }

    private JsonObject DescribeDirect(JsonObject channel)
    {
        var document = world.Channels.Render(channel);
        document["bot"] = world.Users.Render(channel.Text("bot_id"));
        return document;
    }

    private JsonObject DescribeGuild(JsonObject guild)
    {
        var id = guild.Text("id");
        var channels = world.Channels.Of(id).ToLookup(Channels.IsThread);
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = guild.Text("name"),
            ["owner_id"] = guild.Text("owner_id"),
            ["roles"] = world.Roles.Of(id).Select(Roles.Render).ToJson(),
            ["channels"] = channels[false].Select(world.Channels.Render).ToJson(),
            ["threads"] = channels[true].Select(world.Channels.Render).ToJson(),
            ["scheduled_events"] = DescribeEvents(id),
            ["members"] = world.Members.Of(id).Select(DescribeMember).ToJson(),
            ["bots"] = world.Members.Of(id).Select(member => world.Applications.OfBot(member.Text("user_id"))).OfType<JsonObject>()
                .Select(world.Applications.Render).ToJson(),
            ["commands"] = world.Commands.CallableIn(id).Select(command => Commands.Render(command, withLocalizations: true)).ToJson(),
        };
    }

    private JsonObject DescribeMember(JsonObject member)
    {
        var document = world.Members.Render(member);
        document["display_name"] = world.Members.DisplayName(member.Text("guild_id"), member.Text("user_id"));
        document["locale"] = world.Users.LocaleOf(member.Text("user_id"));
        return document;
    }

    /// <summary>With what only the sandbox knows of it, under a key of its own.</summary>
    private JsonObject Show(JsonObject message, string? viewer)
    {
        var document = world.Messages.Render(message, viewer: viewer);
        document["sandbox"] = new JsonObject
        {
            ["allowed_mentions"] = message["allowed_mentions"]?.DeepClone(),
            ["only_for"] = message.TextOrNull("only_for"),
        };
        return document;
    }
}
