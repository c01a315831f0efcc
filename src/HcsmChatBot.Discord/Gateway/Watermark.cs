namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// How far the reader has dealt with one session. Each session has its own, and each delivered dispatch carries its session's:
/// a commit that comes late, when a new session has begun, whether or not the reader has read so, cannot move the new one's.
/// </summary>
internal sealed class Watermark(string sessionId, long sequence)
{
    private long sequence = sequence;

    public long Sequence => Volatile.Read(ref sequence);

    public string SessionId => sessionId;

    /// <summary>Replayed dispatches are committed twice, and two may be committed at once, so it never goes back.</summary>
    public void Raise(long committed)
    {
        for (var known = Sequence; committed > known; known = Sequence)
            Interlocked.CompareExchange(ref sequence, committed, known);
    }
}

/// <summary>A dispatch on its way to the reader.</summary>
internal readonly record struct Delivery(Dispatch Dispatch, Watermark Committed);
