namespace HcsmChatBot.Sandbox;

/// <summary>How often a fault strikes.</summary>
public abstract record FaultOccasion
{
    private protected FaultOccasion()
    {
    }

    /// <summary>So many fitting moments (dispatches, requests, …) pass unharmed before it begins; 0 begins with the next.</summary>
    public int After { get; init; }

    /// <summary>How many times it strikes; null until it is cleared.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>Of striking at a fitting moment, 0 to 1.</summary>
    public double Likelihood { get; init; } = 1;

    /// <summary>The same seed strikes at the same moments.</summary>
    public int Seed { get; init; }
}
