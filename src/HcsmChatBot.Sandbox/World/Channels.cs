using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Text channels, threads and direct messages. https://docs.discord.com/developers/resources/channel#channel-object</summary>
internal sealed class Channels(World world)
{
    public const int GuildText = 0;
    public const int DirectMessage = 1;
    public const int PublicThread = 11;

    private readonly Shelf shelf = world.ShelfFor("channels");

    public static bool IsThread(JsonObject channel) => channel.Number("type") is 10 or 11 or 12;

    public static bool IsActive(JsonObject thread) => !thread["thread_metadata"]!.AsObject().Flag("archived");

    public static bool IsLocked(JsonObject thread) => thread["thread_metadata"]!.AsObject().Flag("locked");

    public static bool IsBetween(JsonObject channel, string userId) =>
        channel.TextOrNull("bot_id") == userId || channel.TextOrNull("recipient_id") == userId;

    public JsonObject? Find(string? id) => shelf.Find(id);

    public JsonObject Get(string id) => Find(id) ?? throw DiscordErrors.UnknownChannel;

    public IEnumerable<JsonObject> Of(string guildId) => shelf.All.Where(channel => channel.TextOrNull("guild_id") == guildId);

    /// <summary>The channel whose overwrites count: a thread's parent, else the channel itself.</summary>
    public JsonObject Home(JsonObject channel) => IsThread(channel) ? Get(channel.Text("parent_id")) : channel;

    public JsonObject Ensure(string guildId, string name, string? topic, JsonArray? overwrites)
    {
        world.Guilds.Get(guildId);
        var id = Snowflake.Derived("channel", guildId, name);
        var known = Find(id);
        var channel = known?.Copy() ?? Blank(guildId, id, name);
        channel["topic"] = topic ?? channel.TextOrNull("topic");
        if (overwrites is not null)
            channel["permission_overwrites"] = ChannelRules.Overwrites(overwrites);
        return known is null ? Put("CHANNEL_CREATE", channel) : Same(known, channel) ? known : Update(known, channel);
    }

    /// <summary>Takes permissions from one member, in the channel or in that of a thread.</summary>
    public void Deny(JsonObject channel, string memberId, ulong permissions)
    {
        var home = Home(channel);
        world.Members.Get(home.TextOrNull("guild_id") ?? throw DiscordErrors.WrongChannelType, memberId);
        var changed = home.Copy();
        var others = changed.Objects("permission_overwrites").Where(overwrite => overwrite.Text("id") != memberId).Select(overwrite => overwrite.Copy());
        var denial = new JsonObject { ["id"] = memberId, ["type"] = 1, ["allow"] = "0", ["deny"] = $"{permissions}" };
        changed["permission_overwrites"] = (permissions == 0 ? others : others.Append(denial)).ToJson();
        Update(home, changed);
    }

    public JsonObject Create(string guildId, JsonObject fields) => Put("CHANNEL_CREATE", Changed(Blank(guildId, world.NextId(), fields.Text("name")), fields));

    public JsonObject Change(JsonObject channel, JsonObject fields) => Update(channel, Changed(channel, fields));

    /// <summary>The direct messages between a bot and a person.</summary>
    public JsonObject EnsureDirect(string botId, string recipientId)
    {
        _ = world.Users.Find(recipientId) ?? throw DiscordErrors.UnknownUser;
        var id = Snowflake.Derived("dm", botId, recipientId);
        return Find(id) ?? shelf.Put(id, new JsonObject
        {
            ["id"] = id,
            ["type"] = DirectMessage,
            ["bot_id"] = botId,
            ["recipient_id"] = recipientId,
            ["flags"] = 0,
        });
    }

    public IEnumerable<JsonObject> DirectOf(string recipientId) => shelf.All.Where(channel => channel.TextOrNull("recipient_id") == recipientId);

    /// <summary>Stores a channel or thread and announces it.</summary>
    public JsonObject Put(string happening, JsonObject channel, bool newlyCreated = false)
    {
        shelf.Put(channel.Text("id"), channel);
        var data = Render(channel);
        if (newlyCreated)
            data["newly_created"] = true;
        Announce(happening, channel, data);
        return channel;
    }

    public void Remove(JsonObject channel)
    {
        foreach (var thread in Of(channel.Text("guild_id")).Where(thread => thread.TextOrNull("parent_id") == channel.Text("id")).ToList())
            Remove(thread);
        if (IsThread(channel))
            Announce("THREAD_DELETE", channel, Trace(channel));
        else
            Announce("CHANNEL_DELETE", channel, Render(channel));
        shelf.Remove(channel.Text("id"));
    }

    public JsonObject Render(JsonObject channel)
    {
        var document = channel.Without("bot_id", "recipient_id", "starter");
        var history = world.Messages.HistoryOf(channel.Text("id"));
        document["last_message_id"] = history.Last;
        if (channel.TextOrNull("recipient_id") is { } recipient)
            document["recipients"] = new JsonArray(world.Users.Render(recipient));
        if (!IsThread(channel))
            return document;
        document["message_count"] = history.Count;
        document["total_message_sent"] = history.EverPosted;
        document["member_count"] = 1;
        return document;
    }

    private JsonObject Update(JsonObject known, JsonObject channel)
    {
        var couldSee = world.ChannelAccess.BotsThatSee(known);
        world.ChannelAccess.Change(channel.Text("guild_id"), () =>
        {
            shelf.Put(channel.Text("id"), channel);
            Announce("CHANNEL_UPDATE", channel, Render(channel), couldSee);
        });
        return channel;
    }

    private JsonObject Blank(string guildId, string id, string name) => new()
    {
        ["id"] = id,
        ["type"] = GuildText,
        ["guild_id"] = guildId,
        ["name"] = name,
        ["topic"] = null,
        ["position"] = Of(guildId).Count(other => !IsThread(other)),
        ["permission_overwrites"] = new JsonArray(),
        ["nsfw"] = false,
        ["rate_limit_per_user"] = 0,
        ["parent_id"] = null,
        ["flags"] = 0,
    };

    private static JsonObject Changed(JsonObject channel, JsonObject fields)
    {
        var changed = channel.Copy();
        foreach (var (field, value) in fields)
            changed[field] = value?.DeepClone();
        return changed;
    }

    /// <summary>Documents from the journal and fresh ones hold their numbers in different types, which DeepEquals tells apart.</summary>
    private static bool Same(JsonObject one, JsonObject other) => one.Bytes().AsSpan().SequenceEqual(other.Bytes());

    /// <summary>What is told of a thread that has gone. https://docs.discord.com/developers/events/gateway-events#thread-delete</summary>
    private static JsonObject Trace(JsonObject thread) => new(
        ((string[])["id", "guild_id", "parent_id", "type"]).Select(field => KeyValuePair.Create(field, thread[field]?.DeepClone())));

    private void Announce(string name, JsonObject channel, JsonObject data, IReadOnlySet<string>? alsoFor = null) => world.Announce(new Happening(name, data)
    {
        GuildId = channel.TextOrNull("guild_id"),
        Channel = channel,
        AlsoFor = alsoFor ?? ImmutableHashSet<string>.Empty,
        Needs = Intents.Guilds,
    });
}
