using System.Globalization;
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
        JsonTokenType.String when TryParse(Digits.Of(ref reader), out var bits) => bits,
        JsonTokenType.Number when reader.TryGetUInt64(out var bits) => bits,
        _ => throw new JsonException("Not a permission set."),
    };

    public override void Write(Utf8JsonWriter writer, UInt128 value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Overflowing leaves just the bits that are kept, and however many digits there are, each is looked at once.</summary>
    private static bool TryParse(ReadOnlySpan<byte> digits, out UInt128 bits)
    {
        bits = 0;
        foreach (var digit in digits)
            bits = unchecked((bits * 10) + (UInt128)(digit - '0'));
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
