using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// The sending half of one socket. Whoever tells it something never waits: what the socket cannot take yet stands in a queue, and a client that lets
/// the queue overflow is cut off.
/// </summary>
internal sealed class GatewayConnection(WebSocket socket, GatewayRecorder recorder, bool compress) : IDisposable
{
    private const int LongestQueue = 100_000;
    private readonly Channel<(byte[]? Payload, int CloseCode)> queue = Channel.CreateBounded<(byte[]?, int)>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ZlibStreamWriter? zlib = compress ? new ZlibStreamWriter() : null;

    public void Dispatch(long sequence, string name, byte[] data)
    {
        recorder.Dispatched(name, data);
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"op\":0,\"s\":{sequence},\"t\":\"{name}\",\"d\":"));
        var payload = new byte[head.Length + data.Length + 1];
        head.CopyTo(payload, 0);
        data.CopyTo(payload, head.Length);
        payload[^1] = (byte)'}';
        Enqueue(payload, 0);
    }

    public void Send(int opcode, JsonNode? data)
    {
        recorder.Told(opcode, data);
        Enqueue(new JsonObject { ["op"] = opcode, ["d"] = data, ["s"] = null, ["t"] = null }.Bytes(), 0);
    }

    /// <summary>Closes once everything said so far is out.</summary>
    public void Close(int code) => Enqueue(null, code);

    /// <summary>Completes when the TCP connection shall be cut.</summary>
    public Task Cut => cut.Task;

    /// <summary>Cuts the TCP connection without a word.</summary>
    public void Abort() => cut.TrySetResult();

    public async Task PumpAsync(CancellationToken stopping)
    {
        await foreach (var (payload, closeCode) in queue.Reader.ReadAllAsync(stopping))
        {
            if (payload is null)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)closeCode, CloseCodes.ReasonFor(closeCode), stopping);
                return;
            }

            if (zlib is null)
                await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, stopping);
            else
                await socket.SendAsync(zlib.Compress(payload), WebSocketMessageType.Binary, endOfMessage: true, stopping);
        }
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        zlib?.Dispose();
    }

    private void Enqueue(byte[]? payload, int closeCode)
    {
        if (!queue.Writer.TryWrite((payload, closeCode)))
            Abort();
    }
}
