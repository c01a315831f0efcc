namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>What the clocks of a place show, made an instant.</summary>
public static class WallTime
{
    /// <summary>An hour that is skipped is moved on by what the clocks are; of an hour that comes twice the first is taken.</summary>
    /// <param name="wall">Date and hour as people of the zone say them.</param>
    public static (DateTimeOffset At, ClockJump Jump) In(TimeZoneInfo zone, DateTime wall)
    {
        if (zone.IsInvalidTime(wall))
            return (At(wall, zone.GetUtcOffset(wall.AddDays(-1))), ClockJump.Skipped);
        return zone.IsAmbiguousTime(wall)
            ? (At(wall, zone.GetAmbiguousTimeOffsets(wall).Max()), ClockJump.Repeated)
            : (At(wall, zone.GetUtcOffset(wall)), ClockJump.None);
    }

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) => new DateTimeOffset(wall, offset).ToUniversalTime();
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
