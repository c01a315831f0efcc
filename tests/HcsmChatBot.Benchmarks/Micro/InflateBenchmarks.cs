using BenchmarkDotNet.Attributes;
using HcsmChatBot.Benchmarks.Serving;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Benchmarks.Micro;

/// <summary>One message of a compressed connection, from its bytes to what it says; a thousand of them make a connection.</summary>
[MemoryDiagnoser]
public class InflateBenchmarks
{
    private const int Messages = 1000;

    private readonly ReadOnlyMemory<byte>[] pieces = Compressed();

    [Benchmark(OperationsPerInvoke = Messages)]
    public long Inflate()
    {
        using var zlib = new ZlibStreamReader();
        return pieces.Sum(piece => (long)zlib.Take(piece)!.Value.Length);
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public long InflateAndDecode()
    {
        using var zlib = new ZlibStreamReader();
        return pieces.Sum(piece => GatewayPayload.TryRead(zlib.Take(piece)!.Value)?.Sequence ?? 0);
    }

    private static ReadOnlyMemory<byte>[] Compressed()
    {
        using var stream = new EventStream(compress: true);
        return [.. Enumerable.Range(3, Messages).Select(sequence => (ReadOnlyMemory<byte>)stream.Squeezed(SampleEvents.Message(sequence)).ToArray())];
    }
}
