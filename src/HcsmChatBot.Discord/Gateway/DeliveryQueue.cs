using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// The queue to the reader. When it is full the connection waits for room, but not for long, since meanwhile nothing is read, acknowledgements neither.
/// Then the reader is behind: dispatches are passed over until it has taken all that waits, and a resume brings what was passed over again.
/// </summary>
internal sealed class DeliveryQueue(TimeProvider time, SignsOfLife signs)
{
    public const int MostWaiting = 4096;

    /// <summary>In all, from when the queue became full until it is half empty.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly Channel<Delivery> waiting = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly Lock gate = new();
    private int count;
    private int passedOver;
    private bool isUp;
    private (string SessionId, long Sequence)? told;
    private TimeSpan patience = LongestWait;
    private TaskCompletionSource? room;
    private TaskCompletionSource caughtUp = Signal();

    public int Count => Volatile.Read(ref count);

    /// <summary>How many were, since the reader fell behind.</summary>
    public int PassedOver => Volatile.Read(ref passedOver);

    /// <summary>The last dispatch that was put here, where none before it is missing: not before READY or RESUMED on a connection, nor while one was passed over.</summary>
    public (string SessionId, long Sequence)? Told
    {
        get
        {
            lock (gate)
                return isUp && passedOver == 0 ? told : null;
        }
    }

    /// <summary>
    /// False when it was passed over. A READY never is: without it the reader would not know of its session, nor of what was lost with the old one.
    /// </summary>
    public ValueTask<bool> PutAsync(Delivery delivery, CancellationToken leaving)
    {
        if (TryPut(delivery))
            return ValueTask.FromResult(true);
        return PassedOver > 0 ? ValueTask.FromResult(false) : PutOnceThereIsRoomAsync(delivery, leaving);
    }

    public async IAsyncEnumerable<Delivery> ReadAllAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        await foreach (var delivery in waiting.Reader.ReadAllAsync(stopping))
        {
            Taken();
            yield return delivery;
        }
    }

    /// <summary>Nothing more will come; the reader gets what waits, then this.</summary>
    public void Complete(Exception last) => waiting.Writer.Complete(last);

    /// <summary>Completes when a reader that was behind has taken all that waited.</summary>
    public async Task<ConnectionEnd> CaughtUpAsync(CancellationToken leaving)
    {
        await caughtUp.Task.WaitAsync(leaving);
        return new ConnectionEnd.CaughtUp();
    }

    /// <summary>Before a connection: if the reader has caught up, nothing is passed over any more.</summary>
    /// <returns>How many had been.</returns>
    public int BeginAgain()
    {
        lock (gate)
        {
            isUp = false;
            if (!caughtUp.Task.IsCompleted)
                return 0;
            var before = passedOver;
            (passedOver, patience, caughtUp) = (0, LongestWait, Signal());
            return before;
        }
    }

    private bool TryPut(Delivery delivery)
    {
        lock (gate)
        {
            if ((passedOver > 0 || count >= MostWaiting) && delivery.Dispatch.Event is not GatewayEvent.Ready)
            {
                passedOver += passedOver > 0 ? 1 : 0;
                return false;
            }

            if (count <= MostWaiting / 2)
                patience = LongestWait;
            if (count++ == 0)
                signs.Taken();
            Note(delivery.Dispatch);
            return waiting.Writer.TryWrite(delivery);
        }
    }

    /// <summary>Numbers may come in another order.</summary>
    private void Note(Dispatch dispatch)
    {
        isUp |= dispatch.Event is GatewayEvent.Ready or GatewayEvent.Resumed;
        told = told is { } last && last.SessionId == dispatch.SessionId && last.Sequence > dispatch.Sequence ? last : (dispatch.SessionId, dispatch.Sequence);
    }

    private async ValueTask<bool> PutOnceThereIsRoomAsync(Delivery delivery, CancellationToken leaving)
    {
        try
        {
            do
                await WaitForRoomAsync(leaving);
            while (!TryPut(delivery));
            return true;
        }
        catch (TimeoutException)
        {
            FallBehind();
            return false;
        }
    }

    private async Task WaitForRoomAsync(CancellationToken leaving)
    {
        var began = time.GetTimestamp();
        await RoomAsync().WaitAsync(patience, time, leaving);
        var left = patience - time.GetElapsedTime(began);
        patience = left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private Task RoomAsync()
    {
        lock (gate)
        {
            if (count < MostWaiting)
                return Task.CompletedTask;
            room = Signal();
            return room.Task;
        }
    }

    private void FallBehind()
    {
        lock (gate)
        {
            passedOver = 1;
            if (count == 0)
                caughtUp.TrySetResult();
        }
    }

    private void Taken()
    {
        signs.Taken();
        lock (gate)
        {
            count--;
            room?.TrySetResult();
            room = null;
            if (passedOver > 0 && count == 0)
                caughtUp.TrySetResult();
        }
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
