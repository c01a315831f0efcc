namespace HcsmChatBot.Sandbox;

/// <summary>A fault that waits for its moments. Guarded by the world's gate.</summary>
internal sealed class PlannedFault(int id, Fault fault, FaultOccasion when)
{
    private int passed;

    public int Id { get; } = id;

    public Fault Fault { get; } = fault;

    public FaultOccasion When { get; } = when;

    /// <summary>Also decides what a fault leaves to chance.</summary>
    public Random Chance { get; } = new(when.Seed);

    public int Struck { get; private set; }

    /// <summary>Called each time it has struck.</summary>
    public Action<PlannedFault> Hit { get; init; } = _ => { };

    public bool IsOver => Struck >= When.Times;

    /// <summary>A fitting moment has come.</summary>
    public bool Strikes()
    {
        if (!IsOver && passed == When.After)
            return Roll();
        passed = Math.Min(passed + 1, When.After);
        return false;
    }

    /// <summary>A fitting moment is just over.</summary>
    public bool StrikesBehind()
    {
        passed = Math.Min(passed + 1, When.After);
        return !IsOver && passed == When.After && Roll();
    }

    private bool Roll()
    {
        if (Chance.NextDouble() >= When.Likelihood)
            return false;
        Struck++;
        Hit(this);
        return true;
    }
}
