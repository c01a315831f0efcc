namespace HcsmChatBot.Sandbox;

/// <summary>What goes wrong on a gateway connection; when, and on which, is said by a <see cref="GatewayOccasion"/>.</summary>
public abstract record GatewayFault : Fault
{
    private GatewayFault()
    {
    }

    /// <summary>A close frame. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
    /// <param name="Code">1000 to 4999 without 1004, 1005, 1006 and 1015, which no frame may carry.</param>
    public sealed record Close(int Code = 4000) : GatewayFault;

    /// <summary>Op 7. https://docs.discord.com/developers/events/gateway-events#reconnect</summary>
    public sealed record Reconnect : GatewayFault;

    /// <summary>Op 9. When it cannot be resumed the session is forgotten. https://docs.discord.com/developers/events/gateway-events#invalid-session</summary>
    public sealed record Invalid(bool Resumable = true) : GatewayFault;

    /// <summary>Op 1: the client is asked for a heartbeat. https://docs.discord.com/developers/events/gateway#heartbeat-requests</summary>
    public sealed record Heartbeat : GatewayFault;

    /// <summary>The connection is cut without a close frame: at once by a reset, among dispatches once everything before is out.</summary>
    public sealed record Abort : GatewayFault;

    /// <summary>The connection is cut and the session forgotten, so that a resume fails. At once also for sessions that are not connected.</summary>
    public sealed record Forget : GatewayFault;

    /// <summary>Nothing more is sent, acknowledgements included, though the connection stays.</summary>
    public sealed record Silence : GatewayFault;

    /// <summary>The first half of a payload as a frame that is not final, then a cut.</summary>
    public sealed record Torn : GatewayFault;

    /// <summary>The first bytes of a message are overwritten: a deflate block of a type there is not, or text that is no UTF-8.</summary>
    public sealed record Corrupt : GatewayFault;

    /// <summary>A message that makes no sense.</summary>
    /// <param name="Bytes">How long an enormous one is before compression, 1 to 256 Mi.</param>
    public sealed record Nonsense(NonsenseKind What = NonsenseKind.Text, int Bytes = 16 << 20) : GatewayFault;

    /// <summary>What should be said is not: hello, READY, the replay, an acknowledgement.</summary>
    public sealed record Withhold : GatewayFault;

    /// <summary>Hello and acknowledgements come so much later while the rest flows on; a dispatch holds up all that is behind it.</summary>
    /// <param name="Milliseconds">Of real time (<see cref="SandboxOptions.Time"/>), 1 to 86,400,000.</param>
    public sealed record Delay(int Milliseconds) : GatewayFault;

    /// <summary>A dispatch is sent several times with the same sequence: so often that chance picks, from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
    public sealed record Duplicate(int Least = 2, int Most = 5) : GatewayFault;

    /// <summary>A dispatch changes places with the next one. READY and RESUMED stay where they are.</summary>
    /// <param name="Renumbered">
    /// True: the numbers rise, as Discord's always do, and a replay repeats the same order. False: each keeps its own number, so that a number comes after a higher one.
    /// </param>
    public sealed record Swap(bool Renumbered = false) : GatewayFault;

    /// <summary>
    /// A dispatch is never sent and never replayed, and uses no number: nothing on the gateway shows the gap. READY and RESUMED are spared.
    /// https://docs.discord.com/developers/reference#consistency
    /// </summary>
    public sealed record Drop : GatewayFault;

    /// <summary>Whether it can be done with no dispatch or answer at hand.</summary>
    internal bool StandsAlone => this is Close or Reconnect or Invalid or Heartbeat or Abort or Forget or Silence or Nonsense;

    /// <summary>Whether it makes sense there.</summary>
    internal bool Fits(GatewayMoment moment) => this switch
    {
        Torn or Corrupt => moment is not (GatewayMoment.Identify or GatewayMoment.Resume),
        Withhold => moment is GatewayMoment.Hello or GatewayMoment.Identify or GatewayMoment.Resume or GatewayMoment.Heartbeat,
        Delay => moment is GatewayMoment.Hello or GatewayMoment.Replay or GatewayMoment.Dispatch or GatewayMoment.Heartbeat,
        Duplicate => moment is GatewayMoment.Replay or GatewayMoment.Dispatch,
        Swap or Drop => moment is GatewayMoment.Dispatch,
        _ => true,
    };
}
