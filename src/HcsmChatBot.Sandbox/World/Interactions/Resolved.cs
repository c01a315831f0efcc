using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What the ids in an interaction stand for. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
/// </summary>
/// <param name="channel">Where it happens, which decides what the people in it may do; null for direct messages that have not begun.</param>
/// <param name="userId">Who does it.</param>
internal sealed class Resolved(World world, JsonObject? channel, string userId)
{
    private readonly string? guildId = channel?.TextOrNull("guild_id");
    private readonly JsonObject document = [];

    /// <returns>False when there is no such person.</returns>
    public bool Person(string id)
    {
        if (world.Users.Find(id) is null)
            return false;
        Put("users", id, world.Users.Render(id));
        if (guildId is not null && world.Members.Find(guildId, id) is { } member)
            Put("members", id, Introduce(member));
        return true;
    }

    /// <param name="asker">The select or option, which may want channels of certain types only.</param>
    /// <returns>False when the guild has no such channel.</returns>
    public bool Channel(string id, JsonObject asker)
    {
        if (world.Channels.Find(id) is not { } picked || picked.TextOrNull("guild_id") != guildId)
            return false;
        var types = asker.Items("channel_types");
        if (types.Count > 0 && types.All(type => type.AsNumber() != picked.Number("type")))
            return false;
        string[] told = Channels.IsThread(picked) ? ["id", "name", "type", "parent_id", "thread_metadata"] : ["id", "name", "type"];
        var document = new JsonObject(told.Select(field => KeyValuePair.Create(field, picked[field]?.DeepClone())));
        document["permissions"] = Snowflake.Text(world.Permissions.Of(picked, userId));
        Put("channels", id, document);
        return true;
    }

    /// <returns>False when the guild has no such role.</returns>
    public bool Role(string id)
    {
        if (world.Roles.Find(id) is not { } role || role.Text("guild_id") != guildId)
            return false;
        Put("roles", id, Roles.Render(role));
        return true;
    }

    public void Message(JsonObject message) => Put("messages", message.Text("id"), world.Messages.Render(message));

    /// <summary>Keeps the file, which only the bot and the one who sent it see.</summary>
    /// <returns>Its id.</returns>
    public string File(Upload upload)
    {
        var attachment = world.Attachments.Keep(upload);
        attachment["ephemeral"] = true;
        Put("attachments", attachment.Text("id"), world.Attachments.Render(attachment));
        return attachment.Text("id");
    }

    public void WriteTo(JsonObject data)
    {
        if (document.Count > 0)
            data["resolved"] = document;
    }

    private JsonObject Introduce(JsonObject member)
    {
        var document = Members.RenderWithoutUser(member).Without("deaf", "mute");
        document["permissions"] = Snowflake.Text(world.Permissions.Of(channel!, member.Text("user_id")));
        return document;
    }

    private void Put(string kind, string id, JsonObject entry)
    {
        if (document[kind] is not JsonObject all)
            document[kind] = all = [];
        all[id] = entry;
    }
}
