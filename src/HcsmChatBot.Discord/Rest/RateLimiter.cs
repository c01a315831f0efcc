namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// Hands out permits, so that callers never wait themselves. Requests of one bucket go one after the other, in order, so that
/// "remaining" is always exact.
/// https://docs.discord.com/developers/topics/rate-limits
/// </summary>
internal sealed class RateLimiter(TimeProvider time)
{
    private const int RequestsInASecond = 50;
    private const int BucketsKept = 500;

    /// <summary>After a refusal that names no time worth the name.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> bucketNames = [];
    private readonly Dictionary<(string Name, string Major), RateLimitBucket> buckets = [];
    private readonly SlidingWindow window = new(time, TimeSpan.FromSeconds(1));
    private readonly Pause global = new(time);
    private readonly Pause network = new(time);

    /// <summary>Waits for the turn of this call in its bucket, and keeps it until the permit is disposed.</summary>
    public async Task<RateLimitPermit> EnterAsync(RestCall call, CancellationToken stopping)
    {
        var bucket = BucketOf(call, joining: true);
        try
        {
            await bucket.Turn.WaitAsync(stopping);
            return new RateLimitPermit(this, call, bucket);
        }
        catch (OperationCanceledException)
        {
            Forget(bucket);
            throw;
        }
    }

    /// <summary>Waits until a request may go out.</summary>
    internal async Task ReadyAsync(RestCall call, RateLimitBucket bucket, CancellationToken stopping)
    {
        while (WaitBefore(call, bucket) is { } wait)
            await Task.Delay(wait, time, stopping);
    }

    internal void Learn(RestCall call, RateLimitBucket bucket, RateLimitNews news)
    {
        if (news.Bucket is { } name)
        {
            lock (gate)
                bucketNames[call.ToString()] = name;
        }

        // The first answer on a route tells its bucket's name: from then on others may wait in the bucket of that name.
        var named = BucketOf(call, joining: false);
        foreach (var known in new[] { bucket, named }.Distinct())
            Apply(known, news);
    }

    internal void Leave(RateLimitBucket bucket)
    {
        bucket.Turn.Release();
        Forget(bucket);
    }

    private void Apply(RateLimitBucket bucket, RateLimitNews news)
    {
        if (news.Empty is { } span)
            bucket.Pause.Extend(span);
        if (news.Refused is null)
            return;
        var pause = news.RetryAfter > ShortestPause ? news.RetryAfter : ShortestPause;
        bucket.Pause.Extend(pause);
        if (news.Refused == RateLimitScope.Global)
            global.Extend(pause);
        if (news.Refused == RateLimitScope.Network)
            network.Extend(pause);
    }

    private TimeSpan? WaitBefore(RestCall call, RateLimitBucket bucket)
    {
        var pause = new[] { bucket.Pause.Left, network.Left, call.OfInteraction ? TimeSpan.Zero : global.Left }.Max();
        if (pause > TimeSpan.Zero)
            return pause;
        return call.OfInteraction ? null : window.TakeOrWait(RequestsInASecond);
    }

    private RateLimitBucket BucketOf(RestCall call, bool joining)
    {
        lock (gate)
        {
            var key = (bucketNames.GetValueOrDefault(call.ToString(), call.ToString()), call.Major);
            if (!buckets.TryGetValue(key, out var bucket))
            {
                DropIdleBuckets();
                buckets[key] = bucket = new RateLimitBucket(new Pause(time));
            }

            bucket.Users += joining ? 1 : 0;
            return bucket;
        }
    }

    private void Forget(RateLimitBucket bucket)
    {
        lock (gate)
            bucket.Users--;
    }

    /// <summary>Every interaction has a bucket of its own, so they would pile up.</summary>
    private void DropIdleBuckets()
    {
        if (buckets.Count < BucketsKept)
            return;
        foreach (var idle in buckets.Where(entry => entry.Value.Users == 0 && entry.Value.Pause.Left == TimeSpan.Zero).ToList())
            buckets.Remove(idle.Key);
    }
}

/// <summary>What shares one limit.</summary>
internal sealed class RateLimitBucket(Pause pause)
{
    public SemaphoreSlim Turn { get; } = new(1, 1);

    public Pause Pause { get; } = pause;

    /// <summary>Those who have or await their turn.</summary>
    public int Users { get; set; }
}

/// <summary>One call's turn in its bucket.</summary>
internal sealed class RateLimitPermit(RateLimiter limiter, RestCall call, RateLimitBucket bucket) : IDisposable
{
    /// <summary>Waits until a request may go out; to be asked before each try.</summary>
    public Task ReadyAsync(CancellationToken stopping) => limiter.ReadyAsync(call, bucket, stopping);

    /// <summary>Takes in what an answer says about limits.</summary>
    public void Learn(RateLimitNews news) => limiter.Learn(call, bucket, news);

    public void Dispose() => limiter.Leave(bucket);
}
