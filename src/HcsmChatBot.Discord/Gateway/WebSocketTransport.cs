using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>The gateway's connection as it is in life.</summary>
internal sealed class WebSocketTransport : IGatewayTransport
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly MessageBuffer message = new();
    private readonly TimeProvider time;

    private WebSocketTransport(TimeProvider time) => this.time = time;

    /// <exception cref="DiscordUnreachableException">No connection came about in 15 seconds.</exception>
    public static async Task<IGatewayTransport> OpenAsync(Uri address, TimeProvider time, CancellationToken stopping)
    {
        var transport = new WebSocketTransport(time);
        try
        {
            using var tooLong = new CancellationTokenSource(LongestConnect, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, stopping);
            await transport.socket.ConnectAsync(address, either.Token);
            return transport;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            await transport.DisposeAsync();
            stopping.ThrowIfCancellationRequested();
            throw new DiscordUnreachableException($"The gateway at {address.Host} could not be reached.", failure);
        }
    }

    /// <summary>Pooling, so that a message costs no allocation though it is waited for.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<GatewayFrame> ReceiveAsync()
    {
        message.Clear();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.Room(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return GatewayFrame.End((int?)socket.CloseStatus);
                if (!message.TryAdvance(part.Count))
                    return GatewayFrame.TooLong;
                if (part.EndOfMessage)
                    return part.MessageType == WebSocketMessageType.Text ? GatewayFrame.Text(message.Written) : GatewayFrame.Binary(message.Written);
            }
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            return GatewayFrame.End(null);
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken stopping)
    {
        using var tooLong = new CancellationTokenSource(LongestSend, time);
        try
        {
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, tooLong.Token).AsTask().WaitAsync(stopping);
        }
        catch (Exception failure) when (IsBroken(failure) && !stopping.IsCancellationRequested)
        {
            socket.Abort();
        }
    }

    public async Task CloseAsync(int code, CancellationToken hurry)
    {
        try
        {
            await socket.CloseAsync((WebSocketCloseStatus)code, statusDescription: null, hurry);
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            socket.Abort();
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A torn connection shows as any of these, by where it was torn and whether it was being aborted or disposed.</summary>
    private static bool IsBroken(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException;
}
