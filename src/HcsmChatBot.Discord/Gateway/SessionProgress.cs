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

    public ChannelWriter<Dispatch> Interactions => interactions;

    public DeliveryQueue Deliveries => deliveries;

    public SignsOfLife Signs => signs;
}
