namespace HcsmChatBot.Discord.Gateway;

/// <summary>Why one connection to the gateway is over.</summary>
internal abstract record ConnectionEnd
{
    private ConnectionEnd()
    {
    }

    /// <summary>There was none: the gateway could not be reached.</summary>
    public sealed record Unreached : ConnectionEnd;

    /// <summary>The other side closed it or the network broke, then without a code.</summary>
    public sealed record Closed(int? Code) : ConnectionEnd;

    /// <summary>Nobody seems to listen any more.</summary>
    public sealed record Zombie : ConnectionEnd;

    /// <summary>Op 7.</summary>
    public sealed record ReconnectAsked : ConnectionEnd;

    /// <summary>Op 9.</summary>
    public sealed record SessionInvalid(bool Resumable) : ConnectionEnd;

    /// <summary>Something came that is no payload of this protocol; what it was is lost unless it is replayed.</summary>
    public sealed record Unreadable : ConnectionEnd;
}
