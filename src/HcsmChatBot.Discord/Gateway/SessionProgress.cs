using System.Threading.Channels;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>The session as it stands, across its connections, and the way to its reader.</summary>
/// <param name="interactions">Ahead of the queue.</param>
internal sealed class SessionProgress(GatewayCursor? resumeFrom, ChannelWriter<Dispatch> interactions, DeliveryQueue deliveries, SignsOfLife signs)
{
    private volatile GatewaySession session = GatewaySession.From(resumeFrom);

    public GatewaySession Session
    {
        get => session;
        set => session = value;
    }

    public Watermark Committed { get; set; } = new(resumeFrom?.SessionId ?? "", resumeFrom?.Sequence ?? 0);

    /// <summary>How many dispatches were heard and are not committed. Both are read one after the other, so it is not exact while they move.</summary>
    public long Lag => Math.Max(0, (Session.Heard ?? 0) - Committed.Sequence);

    /// <summary>The highest sequence that was ever heard in the session: what is not above it comes again.</summary>
    public long Furthest { get; set; } = resumeFrom?.Sequence ?? 0;

    public ChannelWriter<Dispatch> Interactions => interactions;

    public DeliveryQueue Deliveries => deliveries;

    public SignsOfLife Signs => signs;
}
