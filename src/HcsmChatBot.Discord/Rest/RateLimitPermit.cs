namespace HcsmChatBot.Discord.Rest;

/// <summary>One call's turn in its bucket.</summary>
internal sealed class RateLimitPermit(RateLimiter limiter, RestCall call, RateLimitBucket bucket) : IDisposable
{
    /// <summary>Waits until a request may go out; to be asked before each try.</summary>
    public Task ReadyAsync(CancellationToken stopping) => limiter.ReadyAsync(call, bucket, stopping);

    /// <summary>Takes in what an answer says about limits.</summary>
    public void Learn(RestAnswer answer) => limiter.Learn(call, bucket, answer);

    public void Dispose() => limiter.Leave(bucket);
}
