using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Json;

/// <summary>How models become JSON and back. Unknown fields and enum values are let through, for Discord adds them without notice.</summary>
internal static class Wire
{
    private static readonly JsonSerializerOptions Options = new(WireContext.Default.Options)
    {
        TypeInfoResolver = WireContext.Default.WithAddedModifier(LeaveOutEmptyLists).WithAddedModifier(LeaveOutNoDescription),
    };

    /// <exception cref="JsonException">It is not a <typeparamref name="T"/>.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Shape<T>.Known) ?? throw new JsonException("Empty.");

    /// <summary>The value at which the reader stands; null where that is null.</summary>
    /// <exception cref="JsonException">It is not a <typeparamref name="T"/>.</exception>
    public static T? Read<T>(ref Utf8JsonReader json) => JsonSerializer.Deserialize(ref json, Shape<T>.Known);

    public static void Write<T>(Utf8JsonWriter json, T value) => JsonSerializer.Serialize(json, value, Shape<T>.Known);

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Shape<T>.Known);

    /// <summary>Null when it is no JSON, such as a proxy's page.</summary>
    public static JsonElement? TryParse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>"choices: []" on an option that takes none is undocumented; in messages an empty list means something.</summary>
    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        if (type.Type != typeof(ApplicationCommand) && type.Type != typeof(CommandOption) && type.Type != typeof(CommandChoice))
            return;
        foreach (var list in type.Properties.Where(IsList))
            list.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
    }

    /// <summary>A command in a menu must not have a description, not even an empty one.</summary>
    private static void LeaveOutNoDescription(JsonTypeInfo type)
    {
        if (type.Type != typeof(ApplicationCommand))
            return;
        foreach (var description in type.Properties.Where(property => property.Name == "description"))
            description.ShouldSerialize = (_, value) => value is string { Length: > 0 };
    }

    private static bool IsList(JsonPropertyInfo property) =>
        property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    /// <summary>Looked up once for each type, not once for each event.</summary>
    private static class Shape<T>
    {
        public static readonly JsonTypeInfo<T> Known = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
    }
}
