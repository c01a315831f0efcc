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
            ["shards"] = sessions.Settings.Shards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = sessions.Settings.StartsTotal,
                ["remaining"] = sessions.StartsLeft(call.BotId),
                ["reset_after"] = sessions.Settings.StartsResetAfter ?? Day,
                ["max_concurrency"] = sessions.Settings.MaxConcurrency,
            },
        });
    }

    private static string Url(RestCall call) => GatewayEndpoint.AddressFor(call.Http).ToString();
}
