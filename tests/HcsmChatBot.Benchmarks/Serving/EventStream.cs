using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace HcsmChatBot.Benchmarks.Serving;

/// <summary>What one connection is sent, as WebSocket messages side by side in batches, so that sending costs next to nothing.</summary>
/// <remarks>With zlib-stream, one compression runs through the connection and is flushed after each payload.</remarks>
internal sealed class EventStream(bool compress) : IDisposable
{
    private const int EventsInABatch = 200;
    private const int EventsForAnAcknowledgement = 10_000;
    private const byte LastFrameOfText = 0x81;
    private const byte LastFrameOfBytes = 0x82;
    private const byte LengthInTwoBytes = 126;

    private readonly MemoryStream batch = new();
    private readonly MemoryStream squeezed = new();
    private readonly byte[] json = new byte[4096];
    private ZLibStream? compression;

    public byte[] Greeting() => Batch(() => Add(SampleEvents.Hello));

    public byte[] Beginning(int port) => Batch(() =>
    {
        Add(SampleEvents.Ready(port));
        Add(SampleEvents.Guild);
    });

    /// <summary>That many messages after it.</summary>
    public IEnumerable<byte[]> Messages(int count)
    {
        for (var sent = 0; sent < count; sent += EventsInABatch)
        {
            var first = sent;
            yield return Batch(() =>
            {
                for (var number = first; number < Math.Min(first + EventsInABatch, count); number++)
                    Add(json.AsSpan(0, SampleEvents.WriteMessage(number + 3, json)));
                if (first % EventsForAnAcknowledgement == 0)
                    Add(SampleEvents.Acknowledgement);
            });
        }
    }

    /// <summary>The payload as the next part of the compressed stream.</summary>
    public ReadOnlySpan<byte> Squeezed(ReadOnlySpan<byte> payload)
    {
        squeezed.SetLength(0);
        compression ??= new ZLibStream(squeezed, CompressionLevel.Fastest, leaveOpen: true);
        compression.Write(payload);
        compression.Flush();
        return squeezed.GetBuffer().AsSpan(0, (int)squeezed.Length);
    }

    public void Dispose() => compression?.Dispose();

    private byte[] Batch(Action add)
    {
        batch.SetLength(0);
        add();
        return batch.ToArray();
    }

    private void Add(string payload) => Add(Encoding.UTF8.GetBytes(payload.ReplaceLineEndings("")));

    private void Add(ReadOnlySpan<byte> payload)
    {
        if (compress)
            AddFrame(LastFrameOfBytes, Squeezed(payload));
        else
            AddFrame(LastFrameOfText, payload);
    }

    /// <summary>https://www.rfc-editor.org/rfc/rfc6455#section-5.2</summary>
    private void AddFrame(byte kind, ReadOnlySpan<byte> payload)
    {
        batch.WriteByte(kind);
        if (payload.Length < LengthInTwoBytes)
        {
            batch.WriteByte((byte)payload.Length);
        }
        else
        {
            Span<byte> length = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)payload.Length));
            batch.WriteByte(LengthInTwoBytes);
            batch.Write(length);
        }

        batch.Write(payload);
    }
}
