using System.Text.Json;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>"T3b" rather than an object: a state has many labels.</summary>
internal sealed class TopicLabelJson : JsonConverter<TopicLabel>
{
    public override TopicLabel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TopicLabel.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TopicLabel value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
