using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// The sending half of one socket. Whoever tells it something never waits: what the socket cannot take yet stands in a queue, and a client that lets
/// the queue overflow is cut off. Everything passes the faults on its way into the queue. Guarded by the world's gate.
/// </summary>
internal sealed class GatewayConnection(WebSocket socket, GatewayRecorder recorder, bool compress, GatewayFaults faults, TimeProvider time) : IDisposable
{
    private const int LongestQueue = 100_000;
    private readonly Channel<GatewayFrame> queue = Channel.CreateBounded<GatewayFrame>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GatewayWire wire = new(socket, compress);
    private GatewayFrame? heldBack;
    private bool ended;

    /// <summary>What it belongs to, once there is one.</summary>
    public GatewaySession? Session { get; set; }

    /// <summary>Completes when the TCP connection shall be cut.</summary>
    public Task Cut => cut.Task;

    public bool HoldsBack => heldBack is not null;

    /// <param name="replayed">Repeated in a resume.</param>
    public void Dispatch(long sequence, GatewayNews news, bool replayed = false)
    {
        recorder.Dispatched(news);
        var (name, data, _) = news;
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"op\":0,\"s\":{sequence},\"t\":\"{name}\",\"d\":"));
        var payload = new byte[head.Length + data.Length + 1];
        head.CopyTo(payload, 0);
        data.CopyTo(payload, head.Length);
        payload[^1] = (byte)'}';
        Say(new GatewaySaying(replayed ? GatewayMoment.Replay : GatewayMoment.Dispatch, Session, name, payload));
    }

    public void Send(int opcode, JsonNode? data)
    {
        recorder.Told(opcode, data);
        Say(new GatewaySaying(MomentOf(opcode), Session, null, GatewayPayloads.Of(opcode, data)));
    }

    /// <summary>Closes once everything said so far is out.</summary>
    public void Close(int code) => Enqueue(new GatewayFrame.Close(code));

    /// <summary>Cuts the TCP connection without a word.</summary>
    public void Abort() => cut.TrySetResult();

    public void Enqueue(GatewayFrame frame)
    {
        if (ended)
            return;
        ended = frame.IsLast;
        if (!queue.Writer.TryWrite(frame))
            Abort();
    }

    /// <summary>Stands back until the next dispatch is in the queue.</summary>
    public void HoldBack(GatewayFrame frame) => heldBack = frame;

    public GatewayFrame? TakeHeldBack()
    {
        var frame = heldBack;
        heldBack = null;
        return frame;
    }

    public async Task EnqueueLaterAsync(GatewayFrame frame, TimeSpan wait)
    {
        await Task.Delay(wait, time);
        Enqueue(frame);
    }

    /// <returns>The last frame, after which there is nothing to send.</returns>
    public async Task<GatewayFrame?> PumpAsync(CancellationToken stopping)
    {
        await foreach (var frame in queue.Reader.ReadAllAsync(stopping))
        {
            if (frame is GatewayFrame.Payload { Wait: var wait } && wait > TimeSpan.Zero)
                await Task.Delay(wait, time, stopping);
            await wire.SendAsync(frame, stopping);
            if (frame is GatewayFrame.Silence)
                await Task.Delay(Timeout.InfiniteTimeSpan, time, stopping);
            if (frame.IsLast)
                return frame;
        }

        return null;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        wire.Dispose();
    }

    private void Say(GatewaySaying saying) => faults.Pass(this, saying);

    private static GatewayMoment? MomentOf(int opcode) => opcode switch
    {
        Opcodes.Hello => GatewayMoment.Hello,
        Opcodes.HeartbeatAck => GatewayMoment.Heartbeat,
        _ => null,
    };
}
