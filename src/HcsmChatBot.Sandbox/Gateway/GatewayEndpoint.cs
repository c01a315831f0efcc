using System.Net.WebSockets;

namespace HcsmChatBot.Sandbox;

/// <summary>Takes sockets in and reads what clients say. https://docs.discord.com/developers/events/gateway#connections</summary>
internal sealed class GatewayEndpoint(World world, GatewaySessions sessions, GatewayRecorder recorder, CancellationToken stopping)
{
    private const int LongestPayload = 4096;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    public async Task AcceptAsync(HttpContext http)
    {
        var request = GatewayRequest.Of(http, AddressFor(http).ToString());
        if (request.Complaint is { } complaint)
        {
            await JsonReply.WriteAsync(http, new RefusedException(400, 0, complaint));
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, http.RequestAborted);
        using var connection = new GatewayConnection(socket, recorder, request.Compressed, sessions.Faults, world.Time);
        using var talk = new GatewayTalk(world, sessions, connection, request);
        var pump = connection.PumpAsync(over.Token);
        try
        {
            if (request.HasVersion)
                talk.Greet();
            else
                connection.Close(CloseCodes.InvalidVersion);
            var listening = ListenAsync(socket, talk, connection, over.Token);
            var first = await Task.WhenAny(pump, listening, connection.Cut);
            if (first == connection.Cut)
                http.Abort();
            else if (first == pump && await pump is GatewayFrame.Torn or GatewayFrame.Cut)
                return; // the server sends what is left and ends the connection; cancelling would reset it
            else if (first == pump)
                over.CancelAfter(Goodbye); // closed by us: the client's own goodbye is still to come
            await listening;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort(); // the client has gone, or the sandbox is stopping
        }
        finally
        {
            talk.Leave(saidGoodbye: socket.CloseStatus is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable);
            if (!pump.IsCompleted)
                await over.CancelAsync();
            await pump.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    public static Uri AddressFor(HttpContext http) => new($"ws://{http.Request.Host}/gateway");

    private async Task ListenAsync(WebSocket socket, GatewayTalk talk, GatewayConnection connection, CancellationToken stopping)
    {
        var buffer = new byte[LongestPayload + 1];
        var filled = 0;
        var listening = true;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(filled), stopping);
            if (received.MessageType == WebSocketMessageType.Close)
                break;
            filled += received.Count;
            if (listening && filled > LongestPayload)
            {
                connection.Close(CloseCodes.DecodeError);
                listening = false;
            }

            if (listening && received.EndOfMessage)
            {
                recorder.Heard(buffer.AsSpan(0, filled));
                listening = talk.Hear(buffer.AsSpan(0, filled));
            }

            if (received.EndOfMessage || !listening)
                filled = 0;
        }

        if (socket.State == WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, stopping);
    }
}
