namespace HcsmChatBot.Sandbox;

/// <summary>What a bot did and why.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapStrip()
    {
        Route("GET", "strip", call => rehearsal.StripAfter((long)Math.Min(call.QueryId("after") ?? 0, long.MaxValue)));
        Route("POST", "strip", call => rehearsal.Tell(StripRules.Read(call)));
    }
}
