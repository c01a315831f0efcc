namespace HcsmChatBot.Discord.Gateway;

/// <summary>When the gateway, and the reader of what it says, last showed that they are alive. Measured on the monotonic clock.</summary>
internal sealed class SignsOfLife(TimeProvider time)
{
    private long heard = time.GetTimestamp();
    private long taken = time.GetTimestamp();
    private volatile bool awaitsIdentify;

    public bool AwaitsIdentify
    {
        set => awaitsIdentify = value;
    }

    /// <summary>An acknowledgement, READY or RESUMED.</summary>
    public void Heard() => Volatile.Write(ref heard, time.GetTimestamp());

    /// <summary>The reader took something, or there was nothing to take.</summary>
    public void Taken() => Volatile.Write(ref taken, time.GetTimestamp());

    public GatewayVitals Now(bool isSomethingWaiting) => new(
        time.GetElapsedTime(Volatile.Read(ref heard)),
        isSomethingWaiting ? time.GetElapsedTime(Volatile.Read(ref taken)) : TimeSpan.Zero,
        awaitsIdentify);
}
