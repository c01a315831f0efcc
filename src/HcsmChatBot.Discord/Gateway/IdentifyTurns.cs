using System.Collections.Concurrent;
using System.Threading.Channels;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// Of the shards with the same id modulo max_concurrency one may identify in five seconds. The clients of a process that speak for one bot share this.
/// https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
/// </summary>
public sealed class IdentifyTurns(TimeProvider time)
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    /// <summary>In each lane there is one turn, which is out while somebody has it: it is when the last identify was sent.</summary>
    private readonly ConcurrentDictionary<int, Channel<long?>> lanes = new();

    /// <summary>Waits for the shard's turn, which must be used or disposed of.</summary>
    internal async Task<IdentifyTurn> TakeAsync(GatewayShard shard, int maxConcurrency, CancellationToken stopping)
    {
        var lane = lanes.GetOrAdd(shard.Id % maxConcurrency, _ => LaneWithOneTurn());
        var isFree = lane.Reader.TryRead(out var sentAt);
        if (!isFree)
            sentAt = await lane.Reader.ReadAsync(stopping);
        var pause = sentAt is { } before ? Apart - time.GetElapsedTime(before) : TimeSpan.Zero;
        var turn = new IdentifyTurn(lane.Writer, time, sentAt) { WasWaitedFor = !isFree || pause > TimeSpan.Zero };
        try
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, time, stopping);
            return turn;
        }
        catch (OperationCanceledException)
        {
            turn.Dispose();
            throw;
        }
    }

    private static Channel<long?> LaneWithOneTurn()
    {
        var lane = Channel.CreateUnbounded<long?>();
        lane.Writer.TryWrite(null);
        return lane;
    }
}

/// <summary>Leave to identify once. The next one has it five seconds after this one was used, or at once when it was not.</summary>
internal sealed class IdentifyTurn(ChannelWriter<long?> lane, TimeProvider time, long? sentAt) : IDisposable
{
    private bool isOver;

    /// <summary>What was known of the identifies left is old.</summary>
    public bool WasWaitedFor { get; init; }

    /// <summary>The identify is sent now.</summary>
    public void Use() => GiveBack(time.GetTimestamp());

    public void Dispose() => GiveBack(sentAt);

    private void GiveBack(long? at)
    {
        if (!isOver)
            lane.TryWrite(at);
        isOver = true;
    }
}
