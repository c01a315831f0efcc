using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// An external event begins at its start and is completed at its end, by the sandbox's clock.
/// https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-status-update-automation
/// </summary>
/// <param name="advance">Told the event's id and its new status, while the world is held.</param>
internal sealed class EventHours(World world, Action<string, long> advance) : IDisposable
{
    private readonly Dictionary<string, ITimer> timers = [];

    /// <summary>Sets the alarm for what comes next, in place of an earlier one.</summary>
    public void Watch(JsonObject scheduled)
    {
        var id = scheduled.Text("id");
        Forget(id);
        if (EventStatus.IsOver(scheduled.Number("status")))
            return;
        var left = Next(scheduled) - world.Clock.GetUtcNow();
        timers[id] = world.Clock.CreateTimer(_ => Ring(id), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Forget(string id)
    {
        timers.Remove(id, out var old);
        old?.Dispose();
    }

    public void Dispose()
    {
        foreach (var timer in timers.Values)
            timer.Dispose();
    }

    private void Ring(string id)
    {
        lock (world.Gate)
        {
            if (world.ScheduledEvents.Find(id) is not { } scheduled || EventStatus.IsOver(scheduled.Number("status")))
                return;
            if (Next(scheduled) > world.Clock.GetUtcNow())
                Watch(scheduled);
            else
                advance(id, scheduled.Number("status") == EventStatus.Scheduled ? EventStatus.Active : EventStatus.Completed);
        }
    }

    private static DateTimeOffset Next(JsonObject scheduled) =>
        Instants.Parse(scheduled.Text(scheduled.Number("status") == EventStatus.Scheduled ? "scheduled_start_time" : "scheduled_end_time"));
}
