namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// Beats as the gateway asks and notices when nobody answers. https://docs.discord.com/developers/events/gateway#sending-heartbeats
/// </summary>
internal sealed class Heartbeat(GatewayEdge edge, Func<CancellationToken, Task> beat)
{
    private static readonly TimeSpan LongestWaitForHello = TimeSpan.FromSeconds(30);
    private const int BeatsWithoutADispatch = 2;

    private readonly TaskCompletionSource<TimeSpan> hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool unanswered;
    private volatile bool dispatched;

    public void Start(TimeSpan interval) => hello.TrySetResult(interval);

    public void Acknowledged() => unanswered = false;

    /// <summary>The first dispatch: the gateway has accepted the identify or resume.</summary>
    public void Dispatched() => dispatched = true;

    /// <summary>Completes when the other side seems dead.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stopping)
    {
        if (await IntervalAsync(stopping) is not { } interval)
            return new ConnectionEnd.Zombie();
        await Task.Delay(interval * edge.Random(), edge.Time, stopping);
        for (var beats = 0; !unanswered && (dispatched || beats < BeatsWithoutADispatch); beats++)
        {
            unanswered = true;
            await beat(stopping);
            await Task.Delay(interval, edge.Time, stopping);
        }

        return new ConnectionEnd.Zombie();
    }

    private async Task<TimeSpan?> IntervalAsync(CancellationToken stopping)
    {
        try
        {
            return await hello.Task.WaitAsync(LongestWaitForHello, edge.Time, stopping);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
