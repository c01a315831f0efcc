using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/events/gateway#get-gateway</summary>
internal static class GatewayRoutes
{
    private const long Day = 86_400_000;

    public static void Map(RestRoutes routes, GatewaySessions sessions)
    {
        routes.Open("GET", "gateway", call => new JsonObject { ["url"] = Url(call) });
        routes.Get("gateway/bot", call => new JsonObject
        {
            ["url"] = Url(call),
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1000,
                ["remaining"] = sessions.StartsLeft(call.BotId),
                ["reset_after"] = Day,
                ["max_concurrency"] = 1,
            },
        });
    }

    private static string Url(RestCall call) => GatewayEndpoint.AddressFor(call.Http).ToString();
}
