namespace HcsmChatBot.Health.Exposition;

/// <summary>One line of figures. Several threads count at once.</summary>
/// <param name="boundaries">Upper ends of a histogram's buckets, rising; empty for others.</param>
internal sealed class Series(IReadOnlyList<double> boundaries)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[boundaries.Count];
    private double sum;
    private long count;

    public void Set(double value)
    {
        lock (gate)
            sum = value;
    }

    public void Add(double value)
    {
        lock (gate)
            sum += value;
    }

    public void Observe(double value)
    {
        lock (gate)
        {
            (sum, count) = (sum + value, count + 1);
            for (var bucket = 0; bucket < buckets.Length; bucket++)
            {
                if (value > boundaries[bucket])
                    continue;
                buckets[bucket]++;
                return;
            }
        }
    }

    /// <summary>All of one instant. The buckets hold what is in them and in those below.</summary>
    public SeriesState Now()
    {
        lock (gate)
        {
            var upTo = 0L;
            return new SeriesState(sum, count, [.. boundaries.Zip(buckets, (end, inside) => (end, upTo += inside))]);
        }
    }
}

/// <param name="Value">Of a histogram the sum.</param>
/// <param name="Count">Of a histogram alone.</param>
internal sealed record SeriesState(double Value, long Count, IReadOnlyList<(double End, long Count)> Buckets);
