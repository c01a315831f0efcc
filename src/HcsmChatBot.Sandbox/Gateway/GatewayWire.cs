using System.Net.WebSockets;

namespace HcsmChatBot.Sandbox;

/// <summary>Frames onto the socket.</summary>
internal sealed class GatewayWire(WebSocket socket, bool compress) : IDisposable
{
    private readonly ZlibStreamWriter? zlib = compress ? new ZlibStreamWriter() : null;

    private WebSocketMessageType Type => zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;

    public async Task SendAsync(GatewayFrame frame, CancellationToken stopping)
    {
        switch (frame)
        {
            case GatewayFrame.Payload { Text: var text }:
                await socket.SendAsync(Packed(text), Type, endOfMessage: true, stopping);
                break;
            case GatewayFrame.Corrupt { Text: var text }:
                await socket.SendAsync(Corrupted(Packed(text)), Type, endOfMessage: true, stopping);
                break;
            case GatewayFrame.Torn { Text: var text }:
                var whole = Packed(text);
                await socket.SendAsync(whole.AsMemory(0, whole.Length / 2), Type, endOfMessage: false, stopping);
                break;
            case GatewayFrame.Close { Code: var code }:
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, CloseCodes.ReasonFor(code), stopping);
                break;
        }
    }

    public void Dispose() => zlib?.Dispose();

    private byte[] Packed(byte[] text) => zlib?.Compress(text) ?? text;

    /// <summary>All bits set are the reserved block type in deflate, a wrong header in zlib, and nothing in UTF-8.</summary>
    private static byte[] Corrupted(byte[] message)
    {
        var corrupted = message.ToArray();
        corrupted.AsSpan(0, Math.Min(2, corrupted.Length)).Fill(0xFF);
        return corrupted;
    }
}
