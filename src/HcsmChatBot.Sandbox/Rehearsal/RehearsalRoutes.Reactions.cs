using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>The emoji members put under messages.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapReactions()
    {
        const string reaction = "channels/{channel}/messages/{message}/reactions/{emoji}";
        Route("PUT", reaction, call =>
        {
            rehearsal.React(call.Id("channel"), call.Id("message"), call.Route("emoji"), call.BodyId("member"));
            return new JsonObject();
        });
        Route("DELETE", reaction, call =>
        {
            rehearsal.Unreact(call.Id("channel"), call.Id("message"), call.Route("emoji"), call.BodyId("member"));
            return new JsonObject();
        });
    }
}
