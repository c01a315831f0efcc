namespace HcsmChatBot.Sandbox;

/// <summary>What the guilds show as coming up.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapScheduledEvents()
    {
        const string events = "guilds/{guild}/scheduled-events";
        Route("GET", events, call => rehearsal.ScheduledEvents(call.Id("guild")));
        Route("PATCH", events + "/{event}", call => rehearsal.ChangeScheduledEvent(call.Id("guild"), call.Id("event"), call.Body));
        Do("DELETE", events + "/{event}", call => rehearsal.DeleteScheduledEvent(call.Id("guild"), call.Id("event")));
    }
}
