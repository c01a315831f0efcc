using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Sandbox;

/// <summary>Records of the rehearsal operations as JSON: names in camel case, a field that is not known is an error.</summary>
internal static class RehearsalJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="RefusedException">50035, at the field that is wrong.</exception>
    public static T Read<T>(JsonObject document)
    {
        try
        {
            return document.Deserialize<T>(Options)!;
        }
        catch (JsonException exception)
        {
            var field = (exception.Path ?? "$").TrimStart('$', '.');
            throw DiscordErrors.InvalidField(field, "BASE_TYPE_UNREADABLE", "A field is missing, unknown here, or has a value of another kind.");
        }
    }

    public static JsonObject Write<T>(T record) => JsonSerializer.SerializeToNode(record, Options)!.AsObject();
}
