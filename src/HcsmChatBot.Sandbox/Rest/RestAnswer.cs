using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>The answer to a request; without a body it is 204.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    public static RestAnswer Nothing { get; } = new(204, null);

    public static implicit operator RestAnswer(JsonNode body) => new(200, body);
}
