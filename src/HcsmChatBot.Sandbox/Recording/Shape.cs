using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>A document without its values: {a:[string|{type=2}]}. Kinds, and whether a text is empty, are told, since they decide what a document may hold.</summary>
internal static class Shape
{
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, "", node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject document:
                text.Append('{');
                foreach (var (field, value) in document)
                {
                    text.Append(field).Append(':');
                    Append(text, field, value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonArray list:
                text.Append('[').AppendJoin('|', list.Select(Of).Distinct().Order(StringComparer.Ordinal)).Append(']');
                break;
            default:
                text.Append(Of(name, node));
                break;
        }
    }

    private static string Of(string name, JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Number when name is "type" or "op" => "=" + value,
        JsonValueKind.String when value.ToString().Length == 0 => "empty",
        { } kind => kind.ToString(),
    };
}
