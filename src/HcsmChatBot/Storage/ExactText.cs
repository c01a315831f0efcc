using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HcsmChatBot.Storage;

/// <summary>
/// What people wrote comes back from the database as it was, to the last UTF-16 unit. UTF-8 has no place for half a surrogate pair, and for much that
/// reads SQLite a NUL ends the text: each is written as U+FFFF, which is no character, and four hexadecimal digits. So is U+FFFF itself.
/// </summary>
public sealed class ExactText() : ValueConverter<string, string>(text => Write(text), stored => Read(stored))
{
    private const char Mark = '\uFFFF';
    private const int Digits = 4;

    public static string Write(string text)
    {
        if (!text.Any(unit => MustBeMarked(unit)))
            return text;

        var stored = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                stored.Append(text[i]).Append(text[++i]);
            else if (MustBeMarked(text[i]))
                stored.Append(Mark).Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            else
                stored.Append(text[i]);
        }

        return stored.ToString();
    }

    public static string Read(string stored)
    {
        if (!stored.Contains(Mark, StringComparison.Ordinal))
            return stored;

        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            text.Append(stored[i] == Mark ? (char)ushort.Parse(stored.AsSpan(i + 1, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : stored[i]);
            if (stored[i] == Mark)
                i += Digits;
        }

        return text.ToString();
    }

    private static bool MustBeMarked(char unit) => unit is Mark or '\0' || char.IsSurrogate(unit);
}
