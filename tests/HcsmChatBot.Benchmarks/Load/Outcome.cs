namespace HcsmChatBot.Benchmarks.Load;

/// <summary>What a peer prints when it has heard all: one line of JSON.</summary>
internal sealed record Outcome
{
    public int Events { get; init; }

    /// <summary>Seconds.</summary>
    public double Wall { get; init; }

    /// <summary>Seconds, of all the peer's threads.</summary>
    public double Cpu { get; init; }

    /// <summary>Allocated for one event; null where the peer's runtime does not tell.</summary>
    public long? Bytes { get; init; }

    /// <summary>The largest working set, in bytes.</summary>
    public long Peak { get; init; }

    public double PerCpuSecond => Events / Cpu;
}
