using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Who has put which emoji under a message; kept with the message as [{emoji, users}].
/// https://docs.discord.com/developers/resources/message#reaction-object
/// </summary>
internal sealed class Reactions(World world)
{
    private const int MostEmoji = 20;

    /// <exception cref="RefusedException">50013 without the permission to add the first of its kind, 30010 when there are twenty kinds.</exception>
    public void Add(JsonObject message, JsonObject emoji, string userId)
    {
        var channel = world.Channels.Get(message.Text("channel_id"));
        var known = Find(message, emoji);
        world.Permissions.Require(channel, userId, Permission.ReadMessageHistory | (known is null ? Permission.AddReactions : 0));
        if (Channels.IsThread(channel) && !Channels.IsActive(channel))
            throw DiscordErrors.ThreadArchived;
        if (known is null && message.Items("reactions").Count >= MostEmoji)
            throw DiscordErrors.TooManyReactions;
        if (known is not null && known.Texts("users").Contains(userId))
            return;
        var changed = message.Copy();
        UsersOf(changed, emoji).Add(userId);
        world.Messages.Keep(changed);
        Announce("MESSAGE_REACTION_ADD", changed, Told(changed, emoji, userId, withMember: true));
    }

    /// <exception cref="RefusedException">10014 when nobody has reacted with this emoji.</exception>
    public void Remove(JsonObject message, JsonObject emoji, string userId)
    {
        var known = Find(message, emoji) ?? throw DiscordErrors.UnknownEmoji;
        if (!known.Texts("users").Contains(userId))
            return;
        var rest = known.Texts("users").Where(id => id != userId).ToJson();
        var changed = message.Copy();
        if (rest.Count == 0)
            changed["reactions"] = Others(message, emoji);
        else
            Find(changed, emoji)!["users"] = rest;
        world.Messages.Keep(changed);
        Announce("MESSAGE_REACTION_REMOVE", changed, Told(changed, emoji, userId, withMember: false));
    }

    public void RemoveEmoji(JsonObject message, JsonObject emoji)
    {
        if (Find(message, emoji) is null)
            throw DiscordErrors.UnknownEmoji;
        var changed = message.Copy();
        changed["reactions"] = Others(message, emoji);
        world.Messages.Keep(changed);
        Announce("MESSAGE_REACTION_REMOVE_EMOJI", changed, new JsonObject { ["emoji"] = emoji.DeepClone() });
    }

    public void RemoveAll(JsonObject message)
    {
        world.Messages.Keep(message.Without("reactions"));
        Announce("MESSAGE_REACTION_REMOVE_ALL", message, []);
    }

    public static bool IsThere(JsonObject message, JsonObject emoji) => Find(message, emoji) is not null;

    /// <summary>Ids of those who reacted with this emoji.</summary>
    public static IEnumerable<string> Of(JsonObject message, JsonObject emoji) => Find(message, emoji)?.Texts("users") ?? [];

    /// <param name="viewer">For whom "me" is told.</param>
    public static JsonArray Render(JsonObject message, string viewer) => message.Objects("reactions").Select(reaction => new JsonObject
    {
        ["emoji"] = reaction["emoji"]!.DeepClone(),
        ["count"] = reaction.Items("users").Count,
        ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = reaction.Items("users").Count },
        ["burst_colors"] = new JsonArray(),
        ["me_burst"] = false,
        ["me"] = reaction.Texts("users").Contains(viewer),
    }).ToJson();

    private static JsonObject? Find(JsonObject message, JsonObject emoji) =>
        message.Objects("reactions").FirstOrDefault(reaction => Emoji.AreSame(reaction["emoji"]!.AsObject(), emoji));

    private static JsonArray Others(JsonObject message, JsonObject emoji) => message.Objects("reactions")
        .Where(reaction => !Emoji.AreSame(reaction["emoji"]!.AsObject(), emoji)).Select(reaction => reaction.DeepClone()).ToJson();

    private static JsonArray UsersOf(JsonObject message, JsonObject emoji)
    {
        if (message["reactions"] is not JsonArray all)
            message["reactions"] = all = [];
        if (Find(message, emoji) is not { } reaction)
            all.Add(reaction = new JsonObject { ["emoji"] = emoji.DeepClone(), ["users"] = new JsonArray() });
        return reaction.Items("users");
    }

    private JsonObject Told(JsonObject message, JsonObject emoji, string userId, bool withMember)
    {
        var data = new JsonObject { ["user_id"] = userId, ["emoji"] = emoji.DeepClone(), ["burst"] = false, ["type"] = 0 };
        if (!withMember)
            return data;
        data["message_author_id"] = message.Text("author_id");
        if (world.Channels.Get(message.Text("channel_id")).TextOrNull("guild_id") is { } guildId && world.Members.Find(guildId, userId) is { } member)
            data["member"] = world.Members.Render(member);
        return data;
    }

    private void Announce(string name, JsonObject message, JsonObject data)
    {
        var channel = world.Channels.Get(message.Text("channel_id"));
        data["channel_id"] = channel.Text("id");
        data["message_id"] = message.Text("id");
        var guildId = channel.TextOrNull("guild_id");
        if (guildId is not null)
            data["guild_id"] = guildId;
        world.Announce(new Happening(name, data)
        {
            GuildId = guildId,
            Channel = channel,
            OnlyBot = channel.TextOrNull("bot_id"),
            Needs = guildId is null ? Intents.DirectMessageReactions : Intents.GuildMessageReactions,
        });
    }
}
