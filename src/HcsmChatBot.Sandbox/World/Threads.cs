using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/topics/threads</summary>
internal sealed class Threads(World world)
{
    /// <exception cref="RefusedException">160004 when the message has one already.</exception>
    public JsonObject StartFrom(JsonObject parent, JsonObject message, ThreadPlan plan)
    {
        var id = message.Text("id");
        if (world.Channels.Find(id) is not null)
            throw DiscordErrors.ThreadExists;
        var thread = Start(parent, id, plan);
        var starter = message.Copy();
        starter["flags"] = message.Number("flags") | MessageFlag.HasThread;
        world.Messages.Replace(starter);
        return thread;
    }

    public JsonObject Start(JsonObject parent, string id, ThreadPlan plan)
    {
        if (parent.Number("type") != Channels.GuildText)
            throw DiscordErrors.WrongChannelType;
        var now = world.Now();
        return world.Channels.Put("THREAD_CREATE", newlyCreated: true, channel: new JsonObject
        {
            ["id"] = id,
            ["type"] = Channels.PublicThread,
            ["guild_id"] = parent.Text("guild_id"),
            ["parent_id"] = parent.Text("id"),
            ["owner_id"] = plan.OwnerId,
            ["name"] = plan.Name,
            ["rate_limit_per_user"] = 0,
            ["flags"] = 0,
            ["thread_metadata"] = new JsonObject
            {
                ["archived"] = false,
                ["auto_archive_duration"] = plan.AutoArchiveMinutes,
                ["archive_timestamp"] = now,
                ["locked"] = false,
                ["create_timestamp"] = now,
            },
        });
    }

    /// <summary>The channel's threads that were archived before an instant, newest first.</summary>
    public IEnumerable<JsonObject> ArchivedIn(JsonObject parent, DateTimeOffset before) =>
        from thread in world.Channels.Of(parent.Text("guild_id"))
        where Channels.IsThread(thread) && !Channels.IsActive(thread) && thread.Text("parent_id") == parent.Text("id")
        let archived = Instants.Parse(thread["thread_metadata"]!.AsObject().Text("archive_timestamp"))
        where archived < before
        orderby archived descending
        select thread;

    /// <summary>A message in an archived thread un-archives it.</summary>
    public void Wake(JsonObject channel)
    {
        if (Channels.IsThread(channel) && !Channels.IsActive(channel))
            Change(channel, new JsonObject { ["archived"] = false });
    }

    public JsonObject Change(JsonObject thread, JsonObject changes)
    {
        var changed = thread.Copy();
        var metadata = changed["thread_metadata"]!.AsObject();
        foreach (var (field, value) in changes)
        {
            if (field is "archived" or "locked" or "auto_archive_duration")
                metadata[field] = value?.DeepClone();
            else if (field is "name" or "rate_limit_per_user")
                changed[field] = value?.DeepClone();
        }

        if (changes.ContainsKey("archived") || changes.ContainsKey("auto_archive_duration"))
            metadata["archive_timestamp"] = world.Now();
        return world.Channels.Put("THREAD_UPDATE", changed);
    }
}
