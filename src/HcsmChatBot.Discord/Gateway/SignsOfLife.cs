namespace HcsmChatBot.Discord.Gateway;

/// <summary>When the gateway, and the reader of what it says, last showed that they are alive. Measured on the monotonic clock.</summary>
internal sealed class SignsOfLife(TimeProvider time)
{
    private long heard = time.GetTimestamp();
    private long taken = time.GetTimestamp();
    private long interval;
    private volatile bool awaitsIdentify;
    private volatile bool isUp;
    private volatile bool wasUp;

    public bool AwaitsIdentify
    {
        set => awaitsIdentify = value;
    }

    /// <summary>The gateway asks for a heartbeat so often.</summary>
    public void Greeted(TimeSpan between) => Volatile.Write(ref interval, between.Ticks);

    /// <summary>READY or RESUMED.</summary>
    public void Up()
    {
        Heard();
        (isUp, wasUp) = (true, true);
    }

    /// <summary>The connection is over.</summary>
    public void Down() => isUp = false;

    /// <summary>An acknowledgement, READY or RESUMED.</summary>
    public void Heard() => Volatile.Write(ref heard, time.GetTimestamp());

    /// <summary>The reader took something, or there was nothing to take.</summary>
    public void Taken() => Volatile.Write(ref taken, time.GetTimestamp());

    public GatewayLink Link(long lag) => new(isUp, wasUp, Volatile.Read(ref interval) is > 0 and var ticks ? TimeSpan.FromTicks(ticks) : null, lag);

    public GatewayVitals Now(bool isSomethingWaiting) => new(
        time.GetElapsedTime(Volatile.Read(ref heard)),
        isSomethingWaiting ? time.GetElapsedTime(Volatile.Read(ref taken)) : TimeSpan.Zero,
        awaitsIdentify);
}
