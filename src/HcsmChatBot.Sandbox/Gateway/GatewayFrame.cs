namespace HcsmChatBot.Sandbox;

/// <summary>What stands in a connection's queue.</summary>
internal abstract record GatewayFrame
{
    private GatewayFrame()
    {
    }

    /// <summary>Nothing comes after it.</summary>
    public bool IsLast => this is Close or Torn or Cut or Silence;

    /// <param name="Wait">It and all behind it are held up so long.</param>
    public sealed record Payload(byte[] Text, TimeSpan Wait = default) : GatewayFrame;

    public sealed record Corrupt(byte[] Text) : GatewayFrame;

    /// <summary>The first half, as a frame that is not final; then the connection is cut.</summary>
    public sealed record Torn(byte[] Text) : GatewayFrame;

    public sealed record Close(int Code) : GatewayFrame;

    /// <summary>The connection ends without a close frame.</summary>
    public sealed record Cut : GatewayFrame;

    public sealed record Silence : GatewayFrame;
}
