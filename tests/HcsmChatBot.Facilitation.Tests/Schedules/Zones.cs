namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>Zones as they are since 2026, whatever the age of this machine's time-zone data: made from their rules (tzdata 2026f).</summary>
internal static class Zones
{
    /// <summary>Toronto, Montréal: the second Sunday of March and the first of November, 2:00.</summary>
    public static readonly TimeZoneInfo Toronto = Changing("Toronto", TimeSpan.FromHours(-5));

    public static readonly TimeZoneInfo Atlantic = Changing("Halifax", TimeSpan.FromHours(-4));

    public static readonly TimeZoneInfo Newfoundland = Changing("St. John's", new TimeSpan(-3, -30, 0));

    /// <summary>Daylight time all year.</summary>
    public static readonly TimeZoneInfo Manitoba = Fixed("Winnipeg", -5);

    public static readonly TimeZoneInfo Saskatchewan = Fixed("Regina", -6);

    public static readonly TimeZoneInfo Alberta = Fixed("Calgary", -6);

    public static readonly TimeZoneInfo BritishColumbia = Fixed("Vancouver", -7);

    public static readonly TimeZoneInfo Yukon = Fixed("Whitehorse", -7);

    /// <summary>As tzdata 2025b, which did not know better, had Manitoba.</summary>
    public static readonly TimeZoneInfo OldManitoba = Changing("Winnipeg, 2025b", TimeSpan.FromHours(-6));

    private static TimeZoneInfo Fixed(string name, int hours) => TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromHours(hours), name, name);

    private static TimeZoneInfo Changing(string name, TimeSpan winter)
    {
        var two = new DateTime(1, 1, 1, 2, 0, 0);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(two, 3, 2, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(two, 11, 1, DayOfWeek.Sunday));
        return TimeZoneInfo.CreateCustomTimeZone(name, winter, name, name, name, [rule]);
    }
}
