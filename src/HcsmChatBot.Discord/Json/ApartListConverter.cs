using System.Text.Json;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Discord.Json;

/// <summary>As <see cref="ApartConverter{T}"/>, for a list: nearly all are empty, and those are one and the same. Nulls within are left out.</summary>
internal sealed class ApartListConverter<T> : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Not a list.");
        List<T>? items = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Wire.Read<T>(ref reader) is { } item)
                (items ??= []).Add(item);
        }

        return items ?? (IReadOnlyList<T>)[];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            Wire.Write(writer, item);
        writer.WriteEndArray();
    }
}
