namespace HcsmChatBot.Discord.Gateway;

/// <summary>One open WebSocket: the edge of the process, which tests replace by a script.</summary>
internal interface IGatewayTransport : IAsyncDisposable
{
    /// <summary>The next message, or how the connection ended: without a code when the network broke. Once cancelled, only closing is left.</summary>
    Task<GatewayFrame> ReceiveAsync(CancellationToken stopping);

    /// <summary>Sends one text message. Does not throw when the connection is broken: <see cref="ReceiveAsync"/> tells.</summary>
    Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken stopping);

    /// <summary>Says goodbye, and waits for the answer until cancelled. Does nothing when the connection is broken.</summary>
    Task CloseAsync(int code, CancellationToken hurry);
}

/// <param name="Payload">Null at the end.</param>
/// <param name="CloseCode">At the end: the code of the other side, or null.</param>
internal readonly record struct GatewayFrame(ReadOnlyMemory<byte>? Payload, int? CloseCode);
