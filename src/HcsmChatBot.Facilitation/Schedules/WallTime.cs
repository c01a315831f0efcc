namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>What the clocks of a place show, made an instant.</summary>
public static class WallTime
{
    /// <summary>An hour that is skipped is moved on by what the clocks are; of an hour that comes twice the first is taken.</summary>
    /// <remarks>
    /// Only what the clocks show at an instant is asked of the zone. What it says of skipped and repeated hours is wrong where winter is the exception (Dublin,
    /// Casablanca) and where a country changes its standard time (Almaty 2024, Asunción 2024).
    /// </remarks>
    /// <param name="wall">Date and hour as people of the zone say them.</param>
    public static (DateTimeOffset At, ClockJump Jump) In(TimeZoneInfo zone, DateTime wall)
    {
        var day = new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), TimeSpan.Zero);
        var (before, after) = (day - zone.GetUtcOffset(day.AddDays(-1)), day - zone.GetUtcOffset(day.AddDays(1)));
        return (Shows(zone, before, wall), Shows(zone, after, wall)) switch
        {
            (true, true) when before != after => (before < after ? before : after, ClockJump.Repeated),
            (true, _) => (before, ClockJump.None),
            (_, true) => (after, ClockJump.None),
            // As if the clocks had gone on as before.
            _ => (before, ClockJump.Skipped),
        };
    }

    private static bool Shows(TimeZoneInfo zone, DateTimeOffset at, DateTime wall) => TimeZoneInfo.ConvertTime(at, zone).DateTime == wall;
}

/// <summary>What daylight saving does to an hour.</summary>
public enum ClockJump
{
    None,

    /// <summary>In spring the clocks jump over it: it does not exist.</summary>
    Skipped,

    /// <summary>In autumn the clocks show it twice.</summary>
    Repeated,
}
