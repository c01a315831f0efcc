namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// Hands out permits, so that callers never wait themselves. Requests of one bucket go one after the other, in order, so that
/// "remaining" is always exact.
/// https://docs.discord.com/developers/topics/rate-limits
/// </summary>
internal sealed class RateLimiter(TimeProvider time, InvalidRequests invalid)
{
    private const int RequestsInASecond = 50;
    private const int BucketsKept = 500;

    /// <summary>After a refusal that names no time worth the name.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> bucketNames = [];
    private readonly Dictionary<(string Name, string Major), RateLimitBucket> buckets = [];

    /// <summary>Where the calls of a route went last.</summary>
    private readonly Dictionary<(string Route, string Major), RateLimitBucket> lanes = [];
    private readonly SlidingWindow window = new(time, TimeSpan.FromSeconds(1));
    private readonly Pause global = new(time);
    private readonly Pause network = new(time);

    /// <summary>Waits for the turn of this call in its bucket, and keeps it until the permit is disposed.</summary>
    public async Task<RateLimitPermit> EnterAsync(RestCall call, CancellationToken stopping)
    {
        var bucket = Join(call);
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

    internal void Learn(RestCall call, RateLimitBucket bucket, RestAnswer answer)
    {
        invalid.Learn(answer);
        Apply(bucket, answer.Limits);
        if (answer.Limits.Bucket is not { } name)
            return;
        lock (gate)
        {
            // From now on other routes may share this limit by its name.
            bucketNames[call.ToString()] = name;
            if (bucket.Name is null && buckets.TryAdd((name, call.Major), bucket))
                bucket.Name = name;
        }

        Apply(BucketOf(call), answer.Limits);
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
        var pause = new[] { bucket.Pause.Left, network.Left, invalid.Left, call.OfInteraction ? TimeSpan.Zero : global.Left }.Max();
        if (pause > TimeSpan.Zero)
            return pause;
        return call.OfInteraction ? null : window.TakeOrWait(RequestsInASecond);
    }

    /// <summary>Where earlier calls of the route still wait, so that none is overtaken; else where its limit's name leads.</summary>
    private RateLimitBucket Join(RestCall call)
    {
        var route = (call.ToString(), call.Major);
        lock (gate)
        {
            var bucket = lanes.TryGetValue(route, out var lane) && lane.Users > 0 ? lane : BucketOf(call);
            lanes[route] = bucket;
            bucket.Users++;
            return bucket;
        }
    }

    private RateLimitBucket BucketOf(RestCall call)
    {
        lock (gate)
        {
            var key = (bucketNames.GetValueOrDefault(call.ToString(), call.ToString()), call.Major);
            if (!buckets.TryGetValue(key, out var bucket))
            {
                DropIdleBuckets();
                buckets[key] = bucket = new RateLimitBucket(new Pause(time));
            }

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
        foreach (var idle in buckets.Where(entry => entry.Value.IsIdle).ToList())
            buckets.Remove(idle.Key);
        foreach (var idle in lanes.Where(entry => entry.Value.IsIdle).ToList())
            lanes.Remove(idle.Key);
    }
}
