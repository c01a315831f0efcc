using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox;

/// <summary>Emoji as they stand in addresses and documents. https://docs.discord.com/developers/resources/emoji#emoji-object</summary>
internal static partial class Emoji
{
    private const int Keycap = 0x20E3;
    private const int FirstArrow = 0x2190;

    /// <summary>Emoji that Unicode counts among punctuation: double exclamation mark, interrobang, wavy dash.</summary>
    private static readonly int[] AmongPunctuation = [0x203C, 0x2049, 0x3030];

    /// <param name="text">A Unicode emoji, or name:id.</param>
    /// <exception cref="RefusedException">10014 when it is neither.</exception>
    public static JsonObject Read(string text)
    {
        if (IsUnicode(text))
            return new JsonObject { ["id"] = null, ["name"] = text };
        var custom = Custom().Match(text);
        return custom.Success && Snowflake.IsOne(custom.Groups["id"].Value, out _)
            ? new JsonObject { ["id"] = custom.Groups["id"].Value, ["name"] = custom.Groups["name"].Value }
            : throw DiscordErrors.UnknownEmoji;
    }

    /// <summary>One visible sign that is a symbol; a table of all emoji would be outdated every year.</summary>
    public static bool IsUnicode(string text) => new StringInfo(text).LengthInTextElements == 1 && text.EnumerateRunes().Any(IsPictorial);

    /// <summary>Custom emoji are told apart by their id, the others by their sign.</summary>
    public static bool AreSame(JsonObject one, JsonObject other) => Key(one) == Key(other);

    private static string Key(JsonObject emoji) => emoji.TextOrNull("id") ?? emoji.Text("name");

    private static bool IsPictorial(Rune rune) =>
        rune.Value == Keycap || AmongPunctuation.Contains(rune.Value)
        || (rune.Value >= FirstArrow && Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    [GeneratedRegex("^(?<name>[A-Za-z0-9_]{2,32}):(?<id>[0-9]+)$")]
    private static partial Regex Custom();
}
