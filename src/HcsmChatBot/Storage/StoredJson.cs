using System.Text.Json;
using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Storage;

/// <summary>How states and effects are written into the database.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new LabelConverter() },
    };

    public static string Write(Chat chat) => JsonSerializer.Serialize(chat, Format);

    public static string Write(ChatEffect effect) => JsonSerializer.Serialize(effect, Format);

    public static Chat ReadChat(string json) => JsonSerializer.Deserialize<Chat>(json, Format)!;

    public static ChatEffect ReadEffect(string json) => JsonSerializer.Deserialize<ChatEffect>(json, Format)!;

    private sealed class LabelConverter : JsonConverter<TopicLabel>
    {
        public override TopicLabel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TopicLabel.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TopicLabel value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
