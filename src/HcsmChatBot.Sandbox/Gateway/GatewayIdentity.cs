using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>As whom a client has identified. https://docs.discord.com/developers/events/gateway-events#identify</summary>
internal sealed record GatewayIdentity(JsonObject Application, Intents Intents, GatewayShard Shard)
{
    public string BotId => Application.Text("user_id");
}
