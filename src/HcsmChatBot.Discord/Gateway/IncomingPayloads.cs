using System.Runtime.CompilerServices;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>What the gateway says on one connection, payload by payload, inflated where it is compressed.</summary>
internal sealed class IncomingPayloads(IGatewayTransport transport, bool compressed) : IDisposable
{
    private readonly ZlibStreamReader? zlib = compressed ? new ZlibStreamReader() : null;

    /// <summary>The next payload, valid until the next call, or why there is none.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<(ReadOnlyMemory<byte> Json, ConnectionEnd? End)> NextAsync()
    {
        while (true)
        {
            var frame = await transport.ReceiveAsync();
            switch (frame.Kind)
            {
                case FrameKind.End:
                    return (default, new ConnectionEnd.Closed(frame.CloseCode));
                case FrameKind.TooLong:
                    return (default, new ConnectionEnd.Unreadable("a message without end"));
                case FrameKind.Text:
                case FrameKind.Binary when zlib is null:
                    return (frame.Payload, null);
                case FrameKind.Binary when TryInflate(zlib, frame.Payload, out var payload):
                    if (payload is { } json)
                        return (json, null);
                    break;
                default:
                    return (default, new ConnectionEnd.Unreadable("compressed data that is corrupt or too long"));
            }
        }
    }

    public void Dispose() => zlib?.Dispose();

    private static bool TryInflate(ZlibStreamReader zlib, ReadOnlyMemory<byte> piece, out ReadOnlyMemory<byte>? payload)
    {
        try
        {
            payload = zlib.Take(piece);
            return true;
        }
        catch (InvalidDataException)
        {
            payload = null;
            return false;
        }
    }
}
