using System.Text;
using System.Text.Json;

namespace HcsmChatBot.Discord.Json;

/// <summary>A number that travels as a string, read without making one.</summary>
internal static class Digits
{
    /// <summary>As they stand in the frame; only where they are escaped, which nobody does, a copy.</summary>
    public static ReadOnlySpan<byte> Of(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
}
