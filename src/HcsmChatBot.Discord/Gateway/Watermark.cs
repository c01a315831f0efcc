namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// How far the reader has dealt with one session. Each session has its own, and each delivered dispatch carries its session's:
/// a commit that comes late, when a new session has begun but the reader has not yet read so, cannot move the new one's.
/// </summary>
internal sealed class Watermark(long sequence)
{
    private long sequence = sequence;

    public long Sequence => Volatile.Read(ref sequence);

    /// <summary>Called by the reader alone; replayed dispatches are committed twice, so it never goes back.</summary>
    public void Raise(long committed) => Volatile.Write(ref sequence, Math.Max(Sequence, committed));
}

/// <summary>A dispatch on its way to the reader.</summary>
internal sealed record Delivery(Dispatch Dispatch, Watermark Committed);
