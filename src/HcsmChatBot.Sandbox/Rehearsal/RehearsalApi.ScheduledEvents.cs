using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What the guilds show as coming up.</summary>
public sealed partial class RehearsalApi
{
    /// <summary>All of a guild, those that are over too, as Discord's API shows them.</summary>
    public JsonArray ScheduledEvents(ulong guild)
    {
        lock (world.Gate)
            return DescribeEvents(world.Guilds.Get(Snowflake.Text(guild)).Text("id"));
    }

    /// <summary>Changes an event as a moderator would, with the fields of Discord's API: {"status": 4} calls it off.</summary>
    public JsonObject ChangeScheduledEvent(ulong guild, ulong scheduled, JsonObject changes)
    {
        lock (world.Gate)
            return world.ScheduledEvents.Render(world.ScheduledEvents.Change(EventOf(guild, scheduled), changes));
    }

    /// <summary>Deletes an event, as a moderator would.</summary>
    public void DeleteScheduledEvent(ulong guild, ulong scheduled)
    {
        lock (world.Gate)
            world.ScheduledEvents.Remove(EventOf(guild, scheduled));
    }

    private JsonObject EventOf(ulong guild, ulong scheduled) => world.ScheduledEvents.Get(Snowflake.Text(guild), Snowflake.Text(scheduled));

    private JsonArray DescribeEvents(string guildId) =>
        world.ScheduledEvents.Of(guildId).Select(known => world.ScheduledEvents.Render(known)).ToJson();
}
