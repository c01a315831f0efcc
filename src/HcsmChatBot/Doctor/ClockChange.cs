namespace HcsmChatBot.Doctor;

/// <summary>When the clocks of a zone are next put forward or back.</summary>
internal static class ClockChange
{
    private const int DaysAhead = 400;

    /// <summary>The first minute of the new time; null where nothing changes within 400 days.</summary>
    public static DateTimeOffset? Next(TimeZoneInfo zone, DateTimeOffset from)
    {
        for (var day = 0; day < DaysAhead; day++)
        {
            var (begin, end) = (from.AddDays(day), from.AddDays(day + 1));
            if (zone.GetUtcOffset(begin) != zone.GetUtcOffset(end))
                return Within(zone, begin, end);
        }

        return null;
    }

    private static DateTimeOffset Within(TimeZoneInfo zone, DateTimeOffset begin, DateTimeOffset end)
    {
        var before = zone.GetUtcOffset(begin);
        while (end - begin > TimeSpan.FromSeconds(1))
        {
            var middle = begin + ((end - begin) / 2);
            (begin, end) = zone.GetUtcOffset(middle) == before ? (middle, end) : (begin, middle);
        }

        return DateTimeOffset.FromUnixTimeSeconds((end.ToUnixTimeSeconds() + 30) / 60 * 60);
    }
}
