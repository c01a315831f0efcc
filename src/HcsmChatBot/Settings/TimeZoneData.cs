namespace HcsmChatBot.Settings;

/// <summary>
/// Whether this machine's time-zone data knows that British Columbia, Alberta, the Northwest Territories and Manitoba keep daylight time all year
/// since 2026 (tzdata 2026b to 2026e). https://www.iana.org/time-zones
/// </summary>
internal static class TimeZoneData
{
    private static readonly DateTimeOffset AWinterDay = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, int> WinterHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["America/Vancouver"] = -7,
        ["America/Edmonton"] = -6,
        ["America/Inuvik"] = -6,
        ["America/Winnipeg"] = -5,
    };

    /// <summary>What to tell whoever runs the bot; null when the zone's hours are right.</summary>
    public static string? WarningFor(string zone) => IsStale(TimeZoneInfo.FindSystemTimeZoneById(zone), zone)
        ? $"This machine's time-zone data is older than 2026e: the hours of {zone} will be wrong in winter. Update the package tzdata."
        : null;

    private static bool IsStale(TimeZoneInfo here, string zone) =>
        WinterHours.TryGetValue(zone, out var hours) && here.GetUtcOffset(AWinterDay) != TimeSpan.FromHours(hours);
}
