using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What the guilds show as coming up. https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
internal sealed class ScheduledEvents : IDisposable
{
    private const int MostUnfinished = 100;
    private readonly World world;
    private readonly Shelf shelf;
    private readonly EventHours hours;

    public ScheduledEvents(World world)
    {
        this.world = world;
        shelf = world.ShelfFor("scheduled_events");
        hours = new EventHours(world, Advance);
    }

    public JsonObject? Find(string id) => shelf.Find(id);

    public JsonObject Get(string guildId, string id) =>
        Find(id) is { } known && known.Text("guild_id") == guildId ? known : throw DiscordErrors.UnknownScheduledEvent;

    /// <summary>With those that are over.</summary>
    public IEnumerable<JsonObject> Of(string guildId) => shelf.All.Where(known => known.Text("guild_id") == guildId);

    public IEnumerable<JsonObject> UnfinishedOf(string guildId) => Of(guildId).Where(known => !EventStatus.IsOver(known.Number("status")));

    /// <exception cref="RefusedException">50035 with the fields that are wrong; 30038 when the guild has a hundred already.</exception>
    public JsonObject Create(string guildId, string creatorId, JsonObject body)
    {
        var made = new ScheduledEventRules(world.Clock.GetUtcNow()).ReadNew(body);
        if (UnfinishedOf(guildId).Count() >= MostUnfinished)
            throw DiscordErrors.TooManyScheduledEvents;
        made["id"] = world.NextId();
        made["guild_id"] = guildId;
        made["creator_id"] = creatorId;
        return Put("GUILD_SCHEDULED_EVENT_CREATE", made);
    }

    /// <exception cref="RefusedException">50035 with the fields that are wrong; 180000 when it is over.</exception>
    public JsonObject Change(JsonObject known, JsonObject body) =>
        Put("GUILD_SCHEDULED_EVENT_UPDATE", new ScheduledEventRules(world.Clock.GetUtcNow()).ReadChange(body, known));

    public void Remove(JsonObject known)
    {
        hours.Forget(known.Text("id"));
        shelf.Remove(known.Text("id"));
        Announce("GUILD_SCHEDULED_EVENT_DELETE", known);
    }

    /// <summary>As REST tells it.</summary>
    public JsonObject Render(JsonObject known, bool withUserCount = false)
    {
        var document = Told(known);
        document["image"] = null;
        document["guild_scheduled_event_exceptions"] = new JsonArray();
        if (withUserCount)
            document["user_count"] = 0;
        return document;
    }

    /// <summary>As the gateway tells it.</summary>
    public JsonObject Told(JsonObject known) => new()
    {
        ["id"] = known.Text("id"),
        ["guild_id"] = known.Text("guild_id"),
        ["channel_id"] = null,
        ["creator_id"] = known.Text("creator_id"),
        ["creator"] = world.Users.Render(known.Text("creator_id")),
        ["name"] = known.Text("name"),
        ["description"] = known.TextOrNull("description"),
        ["scheduled_start_time"] = known.Text("scheduled_start_time"),
        ["scheduled_end_time"] = known.Text("scheduled_end_time"),
        ["privacy_level"] = ScheduledEventRules.GuildOnly,
        ["status"] = known.Number("status"),
        ["entity_type"] = ScheduledEventRules.External,
        ["entity_id"] = null,
        ["entity_metadata"] = new JsonObject { ["location"] = known.Text("location") },
        ["recurrence_rule"] = null,
    };

    /// <summary>After a start of the sandbox: those that are to begin or to end.</summary>
    public void WatchUnfinished()
    {
        foreach (var known in shelf.All)
            hours.Watch(known);
    }

    public void Dispose() => hours.Dispose();

    private void Advance(string id, long status)
    {
        var advanced = Find(id)!.Copy();
        advanced["status"] = status;
        Put("GUILD_SCHEDULED_EVENT_UPDATE", advanced);
    }

    private JsonObject Put(string happening, JsonObject scheduled)
    {
        shelf.Put(scheduled.Text("id"), scheduled);
        hours.Watch(scheduled);
        Announce(happening, scheduled);
        return scheduled;
    }

    private void Announce(string name, JsonObject scheduled) =>
        world.Announce(new Happening(name, Told(scheduled)) { GuildId = scheduled.Text("guild_id"), Needs = Intents.GuildScheduledEvents });
}
