namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// Beats as the gateway asks and notices when nobody answers. https://docs.discord.com/developers/events/gateway#sending-heartbeats
/// </summary>
/// <remarks>
/// Acknowledgements come through the same stream as dispatches. When the reader is slow and the queue to it is full, the connection is not read,
/// so a missing acknowledgement then says nothing: a beat during whose wait the connection went unread is excused. Beating itself goes on,
/// so the gateway keeps the connection. (Reading on regardless would need a queue without bounds.)
/// </remarks>
internal sealed class Heartbeat(GatewayEdge edge, Func<CancellationToken, Task> beat)
{
    private static readonly TimeSpan LongestWaitForHello = TimeSpan.FromSeconds(30);
    private const int BeatsWithoutADispatch = 2;

    private readonly TaskCompletionSource<TimeSpan> hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private bool unanswered;
    private bool unread;
    private bool excused;
    private bool dispatched;

    public void Start(TimeSpan interval) => hello.TrySetResult(interval);

    public void Acknowledged()
    {
        lock (gate)
            unanswered = false;
    }

    /// <summary>The first dispatch: the gateway has accepted the identify or resume.</summary>
    public void Dispatched()
    {
        lock (gate)
            dispatched = true;
    }

    /// <summary>The connection is not read from here until <see cref="ReadAgain"/>.</summary>
    public void Unread()
    {
        lock (gate)
            unread = excused = true;
    }

    public void ReadAgain()
    {
        lock (gate)
            unread = false;
    }

    /// <summary>Completes when the other side seems dead.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stopping)
    {
        if (await IntervalAsync(stopping) is not { } interval)
            return new ConnectionEnd.Zombie();
        await Task.Delay(interval * edge.Random(), edge.Time, stopping);
        for (var beats = 0; MayBeat(beats); beats++)
        {
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

    private bool MayBeat(int beats)
    {
        lock (gate)
        {
            if ((unanswered && !excused) || (!dispatched && beats >= BeatsWithoutADispatch))
                return false;
            unanswered = true;
            excused = unread;
            return true;
        }
    }
}
