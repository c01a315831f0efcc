namespace HcsmChatBot.Discord.Gateway;

/// <summary>Why one connection to the gateway is over. As text it is for the operator's log.</summary>
internal abstract record ConnectionEnd
{
    private ConnectionEnd()
    {
    }

    /// <summary>There was none: the gateway could not be reached.</summary>
    public sealed record Unreached(string Why) : ConnectionEnd
    {
        public override string ToString() => $"it did not come about. {Why}";
    }

    /// <summary>The other side closed it or the network broke, then without a code.</summary>
    public sealed record Closed(int? Code) : ConnectionEnd
    {
        public override string ToString() => Code switch
        {
            null => "it broke.",
            { } code when CloseCodes.IsOurBug(code) => $"the gateway closed it with {code}, which tells of a bug in this program: please report it.",
            { } code => $"the gateway closed it with {code}.",
        };
    }

    /// <summary>Nobody seems to listen any more.</summary>
    public sealed record Zombie : ConnectionEnd
    {
        public override string ToString() => "the gateway does not answer.";
    }

    /// <summary>Op 7.</summary>
    public sealed record ReconnectAsked : ConnectionEnd
    {
        public override string ToString() => "the gateway asked for another one.";
    }

    /// <summary>Op 9.</summary>
    public sealed record SessionInvalid(bool Resumable) : ConnectionEnd
    {
        public override string ToString() => Resumable ? "the gateway asked to resume." : "the gateway gave the session up.";
    }

    /// <summary>Something came that is no payload of this protocol; what it was is lost unless it is replayed.</summary>
    public sealed record Unreadable(string What = "something that is no payload") : ConnectionEnd
    {
        public override string ToString() => $"the gateway sent {What}.";
    }

    /// <summary>A reader that had fallen behind has caught up, and what was passed over is to be replayed.</summary>
    public sealed record CaughtUp : ConnectionEnd
    {
        public override string ToString() => "the reader has caught up.";
    }
}
