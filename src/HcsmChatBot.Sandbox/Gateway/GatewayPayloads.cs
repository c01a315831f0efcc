using System.Text;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Payloads that are no dispatch. https://docs.discord.com/developers/events/gateway-events#payload-structure</summary>
internal static class GatewayPayloads
{
    public static byte[] Of(int opcode, JsonNode? data) => new JsonObject { ["op"] = opcode, ["d"] = data, ["s"] = null, ["t"] = null }.Bytes();

    public static byte[] Of(GatewayFault.Nonsense nonsense) => nonsense.What switch
    {
        NonsenseKind.Text => "<html>no JSON</html>"u8.ToArray(),
        NonsenseKind.Payload => "[1,2,3]"u8.ToArray(),
        NonsenseKind.Types => """{"op":"zero","d":7,"s":"last","t":{}}"""u8.ToArray(),
        NonsenseKind.Opcode => Of(99, new JsonObject { ["unheard"] = "of" }),
        NonsenseKind.Enormous => Encoding.ASCII.GetBytes($$"""{"op":11,"d":"{{new string('x', nonsense.Bytes)}}"}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(nonsense), nonsense.What, null),
    };
}
