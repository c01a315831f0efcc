using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What a bot did and why.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapStrip()
    {
        Route("GET", "strip", call => rehearsal.StripAfter((long)Math.Min(call.QueryId("after") ?? 0, long.MaxValue)));
        Route("POST", "strip", call => rehearsal.Tell(StripRules.Read(call)));
        // A rehearsal that stands around the sandbox answers instead, and has more under this path; a page asks which it is.
        Route("GET", "director", _ => new JsonObject { ["alone"] = true }).WithOrder(1);
    }
}
