using System.Globalization;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/message</summary>
internal sealed class Messages
{
    private readonly World world;
    private readonly Shelf shelf;
    private readonly MessageView view;
    private readonly Dictionary<string, ChannelHistory> histories = [];
    private readonly Dictionary<string, ChannelHistory> ephemerals = [];

    public Messages(World world)
    {
        this.world = world;
        view = new MessageView(world);
        shelf = world.ShelfFor("messages");
        shelf.Changed = Index;
    }

    public int Count => shelf.All.Count();

    /// <summary>When the last of them was said; null where nothing was. As text they are in order.</summary>
    public DateTimeOffset? Newest => shelf.All.Select(message => message.Text("timestamp")).Max(StringComparer.Ordinal) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)
        : null;

    public JsonObject? Find(string? id) => shelf.Find(id);

    /// <summary>A message of this channel that everybody who reads it sees.</summary>
    public JsonObject Get(string channelId, string id) =>
        Find(id) is { } message && message.Text("channel_id") == channelId && message["only_for"] is null ? message : throw DiscordErrors.UnknownMessage;

    public ChannelHistory HistoryOf(string channelId) => Of(histories, channelId);

    /// <summary>What this person alone sees in this channel.</summary>
    public ChannelHistory EphemeralsFor(string channelId, string userId) => Of(ephemerals, $"{channelId}:{userId}");

    public JsonObject Post(JsonObject channel, Draft draft)
    {
        var id = draft.Id ?? world.NextId(draft.At);
        var message = new JsonObject
        {
            ["id"] = id,
            ["channel_id"] = channel.Text("id"),
            ["author_id"] = draft.AuthorId,
            ["type"] = MessageType.Of(draft),
            ["content"] = draft.Content,
            ["timestamp"] = draft.At is { } at ? Instants.Text(at) : world.Now(),
        };
        Describe(message, draft);
        Attach(message, draft.Files);
        new Mentions(world).Write(message, draft.AllowedMentions);
        world.Threads.Wake(channel);
        shelf.Put(id, message);
        Announce("MESSAGE_CREATE", channel, message, draft.Nonce);
        return message;
    }

    /// <summary>Replaces the fields that are given; an edited message is announced again.</summary>
    public JsonObject Edit(JsonObject message, MessageChange change)
    {
        var edited = message.Copy();
        change.WriteTo(edited);
        Attach(edited, change.Files);
        world.Attachments.RemoveOf(message, except: edited);
        edited["edited_timestamp"] = world.Now();
        new Mentions(world).Write(edited, change.AllowedMentions ?? edited["allowed_mentions"] as JsonObject);
        return Replace(edited);
    }

    /// <summary>Stores the message without a word.</summary>
    public void Keep(JsonObject message) => shelf.Put(message.Text("id"), message);

    public JsonObject Replace(JsonObject message)
    {
        Keep(message);
        if (world.Channels.Find(message.Text("channel_id")) is { } channel)
            Announce("MESSAGE_UPDATE", channel, message, nonce: null);
        return message;
    }

    public void Delete(JsonObject message)
    {
        var channel = world.Channels.Get(message.Text("channel_id"));
        Remove(message);
        var data = new JsonObject { ["id"] = message.Text("id"), ["channel_id"] = channel.Text("id") };
        if (channel.TextOrNull("guild_id") is { } guildId)
            data["guild_id"] = guildId;
        world.Announce(MessageView.Happening("MESSAGE_DELETE", data, channel, message.TextOrNull("only_for")));
    }

    /// <summary>Those of the channel's messages that are still there go, and are announced together.</summary>
    public void DeleteAll(JsonObject channel, IReadOnlyList<string> ids)
    {
        string[] gone = [.. ids.Where(id => Postings.IsThere(world, channel, id))];
        if (gone.Length == 0)
            return;
        foreach (var id in gone)
            Remove(Find(id)!);
        var data = new JsonObject { ["ids"] = gone.ToJson(), ["channel_id"] = channel.Text("id"), ["guild_id"] = channel.Text("guild_id") };
        world.Announce(MessageView.Happening("MESSAGE_DELETE_BULK", data, channel, onlyFor: null));
    }

    /// <param name="viewer">Whose reactions count as "me"; null for the author.</param>
    public JsonObject Render(JsonObject message, JsonNode? nonce = null, string? viewer = null) => view.Render(message, nonce, viewer);

    private static void Describe(JsonObject message, Draft draft)
    {
        foreach (var (field, list) in new[] { ("embeds", draft.Embeds), ("components", draft.Components) })
        {
            if (list.Count > 0)
                message[field] = list.DeepClone();
        }

        if (draft.Flags != 0)
            message["flags"] = draft.Flags;
        if (draft.ReplyTo is not null)
            message["reply_to"] = draft.ReplyTo;
        if (draft.OnlyFor is not null)
            message["only_for"] = draft.OnlyFor;
        if (draft.AllowedMentions is not null)
            message["allowed_mentions"] = draft.AllowedMentions.DeepClone();
        if (draft.Interaction is not null)
            message["interaction_id"] = draft.Interaction.Text("id");
    }

    private void Attach(JsonObject message, IReadOnlyList<Upload> files)
    {
        if (files.Count == 0)
            return;
        var added = files.Select(world.Attachments.Keep).ToList();
        if (message["only_for"] is not null)
            added.ForEach(attachment => attachment["ephemeral"] = true);
        message["attachments"] = message.Items("attachments").Select(each => each!.DeepClone()).Concat(added).ToJson();
    }

    private void Remove(JsonObject message)
    {
        shelf.Remove(message.Text("id"));
        world.Attachments.RemoveOf(message);
    }

    private void Announce(string name, JsonObject channel, JsonObject message, JsonNode? nonce) =>
        world.Announce(MessageView.Happening(name, view.RenderForDispatch(channel, message, nonce), channel, message.TextOrNull("only_for")));

    private void Index(string key, JsonObject? before, JsonObject? now)
    {
        if ((now ?? before) is not { } message)
            return;
        var channelId = message.Text("channel_id");
        var history = message.TextOrNull("only_for") is { } userId ? EphemeralsFor(channelId, userId) : HistoryOf(channelId);
        if (now is null)
            history.Remove(Snowflake.Parse(key));
        else
            history.Add(Snowflake.Parse(key));
    }

    private static ChannelHistory Of(Dictionary<string, ChannelHistory> all, string key)
    {
        if (!all.TryGetValue(key, out var history))
            all[key] = history = new ChannelHistory();
        return history;
    }
}
