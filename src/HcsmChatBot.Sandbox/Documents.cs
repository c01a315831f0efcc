using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace HcsmChatBot.Sandbox;

/// <summary>Reading JSON documents in words.</summary>
internal static class Documents
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>A text that is there; a number is taken by its digits.</summary>
    public static string Text(this JsonObject document, string field) => document[field]!.ToString();

    public static string? TextOrNull(this JsonObject document, string field) =>
        document[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static long Number(this JsonObject document, string field, long otherwise = 0) => document[field].AsNumber() ?? otherwise;

    public static bool Flag(this JsonObject document, string field) =>
        document[field] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static JsonArray Items(this JsonObject document, string field) => document[field] as JsonArray ?? [];

    public static IEnumerable<JsonObject> Objects(this JsonObject document, string field) => document.Items(field).OfType<JsonObject>();

    public static IEnumerable<string> Texts(this JsonObject document, string field) => document.Items(field).Select(item => item?.ToString() ?? "");

    public static JsonObject Copy(this JsonObject document) => (JsonObject)document.DeepClone();

    /// <exception cref="JsonException">The text is no JSON or no UTF-8, names a field twice, or has half a surrogate pair in a string.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
            throw new JsonException("The text is not valid UTF-8.");
        try
        {
            var node = JsonNode.Parse(text, documentOptions: Strict);
            if (text.IndexOf("\\u"u8) >= 0)
                ReadStrings(node);
            return node;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A string is not valid Unicode.", exception);
        }
    }

    /// <summary>The document without fields that only the sandbox knows.</summary>
    public static JsonObject Without(this JsonObject document, params string[] fields)
    {
        var copy = document.Copy();
        foreach (var field in fields)
            copy.Remove(field);
        return copy;
    }

    public static JsonArray ToJson(this IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static JsonArray ToJson(this IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    public static long? AsNumber(this JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<long>(out var large) => large,
        JsonValue value when value.TryGetValue<int>(out var small) => small,
        JsonValue value when value.TryGetValue<double>(out var real) && double.IsInteger(real) => (long)real,
        _ => null,
    };

    /// <summary>Strings are decoded only when they are read, which is when broken escapes show.</summary>
    private static void ReadStrings(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject document:
                foreach (var (_, inner) in document)
                    ReadStrings(inner);
                break;
            case JsonArray list:
                foreach (var inner in list)
                    ReadStrings(inner);
                break;
            case JsonValue value:
                value.TryGetValue<string>(out _);
                break;
        }
    }

    public static byte[] Bytes(this JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            node.WriteTo(writer);
        return buffer.ToArray();
    }
}
