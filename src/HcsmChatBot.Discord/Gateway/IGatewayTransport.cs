namespace HcsmChatBot.Discord.Gateway;

/// <summary>One open WebSocket: the edge of the process, which tests replace by a script.</summary>
internal interface IGatewayTransport : IAsyncDisposable
{
    /// <summary>
    /// The next message, or how the connection ended. One at a time. It is not cancelled, for that would tear the connection before its close
    /// could be said: <see cref="CloseAsync"/> ends a read that waits. The frame's payload is valid until the next call.
    /// </summary>
    ValueTask<GatewayFrame> ReceiveAsync();

    /// <summary>Sends one text message. Does not throw when the connection is broken: <see cref="ReceiveAsync"/> tells.</summary>
    Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken stopping);

    /// <summary>Says goodbye, and waits for the answer until cancelled. Does nothing when the connection is broken.</summary>
    Task CloseAsync(int code, CancellationToken hurry);
}
