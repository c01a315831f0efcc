namespace HcsmChatBot.Connection;

/// <summary>Counts what the bot is busy with, so that a replay knows when the clock may move on and a stop when all is done.</summary>
public sealed class WorkInHand
{
    private int count;

    public bool IsNone => Volatile.Read(ref count) == 0;

    public void Begin() => Interlocked.Increment(ref count);

    public void End() => Interlocked.Decrement(ref count);
}
