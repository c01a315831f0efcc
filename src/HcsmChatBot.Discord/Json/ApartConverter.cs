using System.Text.Json;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Discord.Json;

/// <summary>
/// Reads an object within another by itself: in one go with the outer one, the serializer would make room for its depth, half a kilobyte for each message.
/// </summary>
internal sealed class ApartConverter<T> : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Wire.Read<T>(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Wire.Write(writer, value);
}
