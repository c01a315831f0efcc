using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Discord.Json;

/// <summary>
/// Ids travel as strings, because 64 bits do not fit a JavaScript number; Discord answers with numbers where it was asked with numbers.
/// https://docs.discord.com/developers/reference#snowflakes
/// </summary>
internal sealed class SnowflakeConverter : JsonConverter<ulong>
{
    public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String when TryParse(Digits.Of(ref reader), out var id) => id,
        JsonTokenType.Number when reader.TryGetUInt64(out var id) => id,
        _ => throw new JsonException("Not a snowflake."),
    };

    /// <summary>In "resolved" things stand under their ids.</summary>
    public override ulong ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(Digits.Of(ref reader), out var id) ? id : throw new JsonException("Not a snowflake.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString(CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    private static bool TryParse(ReadOnlySpan<byte> digits, out ulong id) => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
