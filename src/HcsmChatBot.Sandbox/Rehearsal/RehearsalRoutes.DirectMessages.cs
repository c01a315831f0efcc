namespace HcsmChatBot.Sandbox;

/// <summary>What bots and people write to each other in private.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapDirectMessages()
    {
        Route("GET", "dms", call => rehearsal.DirectMessages(Reader(call)));
        Route("GET", "channels/{channel}/ephemerals", call => rehearsal.Ephemerals(call.Id("channel"), Reader(call)));
    }

    private static ulong Reader(RehearsalRequest call) =>
        call.QueryId("as") ?? throw DiscordErrors.InvalidField("as", "BASE_TYPE_REQUIRED", "This field is required");
}
