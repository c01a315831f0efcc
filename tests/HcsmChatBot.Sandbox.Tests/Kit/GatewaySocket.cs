using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>A plain WebSocket speaking gateway payloads.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[1 << 20];

    /// <summary>The sequence of the last dispatch that was read.</summary>
    public long Sequence { get; private set; }

    public static async Task<GatewaySocket> OpenAsync(Uri address)
    {
        var gateway = new GatewaySocket();
        gateway.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await gateway.socket.ConnectAsync(address, CancellationToken.None);
        return gateway;
    }

    public Task SendAsync(int op, object? d) => SendTextAsync(JsonSerializer.Serialize(new { op, d }));

    public Task SendTextAsync(string text) =>
        socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public async Task<JsonObject> ReceiveAsync()
    {
        var payload = JsonNode.Parse(await ReceiveBytesAsync())!.AsObject();
        if (payload["s"] is { } sequence)
            Sequence = (long)sequence;
        return payload;
    }

    public async Task<byte[]> ReceiveBytesAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var filled = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(filled), patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException($"The gateway closed with {(int?)socket.CloseStatus}.");
            filled += received.Count;
            if (received.EndOfMessage)
                return buffer[..filled];
        }
    }

    /// <summary>One frame as it comes, final or not.</summary>
    public async Task<ValueWebSocketReceiveResult> ReceivePartAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
    }

    /// <summary>Reads on to the next dispatch of this name; what comes before it is dropped.</summary>
    public async Task<JsonObject> NextAsync(string name)
    {
        while (true)
        {
            var payload = await ReceiveAsync();
            if ((string?)payload["t"] == name)
                return payload["d"]!.AsObject();
        }
    }

    /// <summary>Reads on to the next payload with this opcode.</summary>
    public async Task<JsonObject> NextOpAsync(int op)
    {
        while (true)
        {
            var payload = await ReceiveAsync();
            if ((int)payload["op"]! == op)
                return payload;
        }
    }

    /// <summary>The code the gateway closes with; what it says before is dropped.</summary>
    public async Task<int> CloseCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                return (int)socket.CloseStatus!;
        }
    }

    public Task CloseAsync(int code) => socket.CloseAsync((WebSocketCloseStatus)code, null, CancellationToken.None);

    /// <summary>Cuts the connection without a word.</summary>
    public void Dispose() => socket.Dispose();
}
