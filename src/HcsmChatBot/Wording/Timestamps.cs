namespace HcsmChatBot.Wording;

/// <summary>Instants as each reader sees them in their own zone and language. https://docs.discord.com/developers/reference#message-formatting</summary>
internal static class Timestamps
{
    /// <summary>"13:05".</summary>
    public static string Clock(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:t>";

    /// <summary>"Wednesday, 4 November 2026 13:05".</summary>
    public static string DayAndClock(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:F>";

    /// <summary>"in an hour".</summary>
    public static string FromNow(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:R>";
}
