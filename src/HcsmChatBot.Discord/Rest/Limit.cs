using System.Net;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// What goes beyond one of Discord's limits is found before it is sent, and named by its field and limit, never by what it holds.
/// Texts are counted in code points, the most generous way, so that nothing is stopped here which Discord might take.
/// </summary>
internal static class Limit
{
    /// <exception cref="DiscordException">It is longer.</exception>
    public static void Text(string? text, int most, string field) => Number(Length(text), 0, most, $"characters of {field}");

    /// <exception cref="DiscordException">It is empty or longer.</exception>
    public static void Name(string? text, int most, string field) => Number(Length(text), 1, most, $"characters of {field}");

    /// <exception cref="DiscordException">There are fewer or more.</exception>
    public static void Number(long count, int least, int most, string what)
    {
        if (count < least || count > most)
            throw Refusal($"Discord takes {least} to {most} {what}, not {count}");
    }

    /// <summary>As Discord would refuse it: a text that somebody made too long must cost its post, and not the bot.</summary>
    public static DiscordException Refusal(string why) => new(HttpStatusCode.BadRequest, 0, why);

    public static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;
}
