using System.Globalization;
using System.Text;

namespace HcsmChatBot.Settings;

/// <summary>What can be told of a bot's token without Discord: three parts between dots, of which the first is the bot's id in base64.</summary>
internal static class BotToken
{
    private const int Parts = 3;

    /// <summary>The id of the bot's user, which is that of the application too where it is not an old one; null where it does not look like a token.</summary>
    public static ulong? BotIn(string token)
    {
        var parts = token.Split('.');
        var first = parts[0].Replace('-', '+').Replace('_', '/');
        var bytes = new byte[first.Length];
        return parts.Length == Parts
            && parts.All(part => part.Length > 0)
            && Convert.TryFromBase64String(first.PadRight((first.Length + 3) / 4 * 4, '='), bytes, out var length)
            && ulong.TryParse(Encoding.ASCII.GetString(bytes, 0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }
}
