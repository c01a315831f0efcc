using System.Buffers;
using System.Net.WebSockets;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>The gateway's connection as it is in life.</summary>
internal sealed class WebSocketTransport : IGatewayTransport
{
    private const int ReadAtOnce = 16 * 1024;
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly TimeProvider time;
    private Task<GatewayFrame>? reading;

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

    /// <summary>The read itself is never cancelled, for that would tear the connection before its close could be said.</summary>
    public Task<GatewayFrame> ReceiveAsync(CancellationToken stopping)
    {
        reading = ReadMessageAsync();
        return reading.WaitAsync(stopping);
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

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        if (reading is not null)
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<GatewayFrame> ReadMessageAsync()
    {
        var message = new ArrayBufferWriter<byte>(ReadAtOnce);
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(ReadAtOnce), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return new GatewayFrame(null, (int?)socket.CloseStatus);
                message.Advance(part.Count);
                if (part.EndOfMessage)
                    return new GatewayFrame(message.WrittenMemory, null);
            }
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            return new GatewayFrame(null, null);
        }
    }

    /// <summary>A torn connection shows as any of these, by where it was torn and whether it was being aborted or disposed.</summary>
    private static bool IsBroken(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException;
}
