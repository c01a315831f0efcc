namespace HcsmChatBot.Discord.Gateway;

/// <summary>What a payload asks of the connection.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    public sealed record StartHeartbeat(TimeSpan Interval) : GatewayAction;

    public sealed record Identify : GatewayAction;

    public sealed record Resume(string SessionId, long Sequence) : GatewayAction;

    /// <summary>The gateway asked for a heartbeat.</summary>
    public sealed record BeatNow : GatewayAction;

    public sealed record NoteAck : GatewayAction;

    public sealed record Deliver(Dispatch Dispatch) : GatewayAction;

    /// <summary>An event of a known name had an unknown shape.</summary>
    public sealed record NoteUnreadable(long Sequence, string Name) : GatewayAction;

    public sealed record Leave(ConnectionEnd End) : GatewayAction;
}
