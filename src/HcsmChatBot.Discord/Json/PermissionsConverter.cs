using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Discord.Json;

/// <summary>
/// A bit set as a decimal string "of any length": bits above the 128th, should they ever come, are dropped.
/// https://docs.discord.com/developers/topics/permissions
/// </summary>
internal sealed class PermissionsConverter : JsonConverter<UInt128>
{
    public override UInt128 Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String when BigInteger.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            => (UInt128)(bits & UInt128.MaxValue),
        JsonTokenType.Number when reader.TryGetUInt64(out var bits) => bits,
        _ => throw new JsonException("Not a permission set."),
    };

    public override void Write(Utf8JsonWriter writer, UInt128 value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
