using System.Globalization;

namespace HcsmChatBot.Sandbox;

/// <summary>Instants as Discord writes them: ISO 8601, microseconds, UTC. https://docs.discord.com/developers/reference#iso8601-date-time</summary>
internal static class Instants
{
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static bool IsOne(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
}
