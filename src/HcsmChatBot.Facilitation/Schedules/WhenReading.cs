namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>What somebody wrote about when a chat is to be.</summary>
public abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>Nothing: a person starts it.</summary>
    public sealed record NotSaid : WhenReading;

    /// <param name="At">In UTC.</param>
    public sealed record Understood(DateTimeOffset At, ClockJump Jump) : WhenReading;

    public sealed record Wrong(WhenFault Why) : WhenReading;
}

/// <summary>Why an hour cannot be used.</summary>
public enum WhenFault
{
    NotUnderstood,

    /// <summary>An hour alone.</summary>
    NoDay,

    /// <summary>A day alone.</summary>
    NoHour,

    /// <summary>30 February.</summary>
    NoSuchDay,

    /// <summary>25:00, 13 pm.</summary>
    NoSuchHour,

    /// <summary>The date is no such weekday.</summary>
    OtherWeekday,
    Past,

    /// <summary>By more than <see cref="WhenText.MostDaysAhead"/>, which is more likely a slip.</summary>
    TooFar,
}
