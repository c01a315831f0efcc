using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Reading JSON documents in words.</summary>
internal static class Documents
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static string Text(this JsonObject document, string field) => document[field]!.GetValue<string>();

    public static string? TextOrNull(this JsonObject document, string field) =>
        document[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static long Number(this JsonObject document, string field, long otherwise = 0) => document[field].AsNumber() ?? otherwise;

    public static bool Flag(this JsonObject document, string field) =>
        document[field] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static JsonArray Items(this JsonObject document, string field) => document[field] as JsonArray ?? [];

    public static IEnumerable<JsonObject> Objects(this JsonObject document, string field) => document.Items(field).OfType<JsonObject>();

    public static IEnumerable<string> Texts(this JsonObject document, string field) => document.Items(field).Select(item => item?.ToString() ?? "");

    public static JsonObject Copy(this JsonObject document) => (JsonObject)document.DeepClone();

    /// <exception cref="JsonException">The text is no JSON, or names a field twice.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> text) => JsonNode.Parse(text, documentOptions: Strict);

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

    public static byte[] Bytes(this JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            node.WriteTo(writer);
        return buffer.ToArray();
    }
}
