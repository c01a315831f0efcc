using System.Threading.Channels;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>The session as it stands, across its connections, and the queue to its reader.</summary>
/// <param name="interactions">Ahead of that queue.</param>
internal sealed class SessionProgress(GatewayCursor? resumeFrom, ChannelWriter<Dispatch> interactions, SignsOfLife signs)
{
    /// <summary>What may wait for a slow reader before the connection is left unread.</summary>
    public const int MostWaiting = 256;

    private volatile GatewaySession session = GatewaySession.From(resumeFrom);

    public GatewaySession Session
    {
        get => session;
        set => session = value;
    }

    public Watermark Committed { get; set; } = new(resumeFrom?.SessionId ?? "", resumeFrom?.Sequence ?? 0);

    public ChannelWriter<Dispatch> Interactions => interactions;

    public SignsOfLife Signs => signs;

    public Channel<Delivery> Deliveries { get; } =
        Channel.CreateBounded<Delivery>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });
}
