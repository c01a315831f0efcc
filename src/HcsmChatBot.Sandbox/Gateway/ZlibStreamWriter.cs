using System.IO.Compression;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// One deflate context a connection; each message ends in a sync flush, 00 00 FF FF. https://docs.discord.com/developers/events/gateway#transport-compression
/// </summary>
internal sealed class ZlibStreamWriter : IDisposable
{
    private readonly MemoryStream compressed = new();
    private readonly ZLibStream deflate;

    public ZlibStreamWriter() => deflate = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(byte[] payload)
    {
        compressed.SetLength(0);
        deflate.Write(payload);
        deflate.Flush();
        return compressed.ToArray();
    }

    public void Dispose()
    {
        deflate.Dispose();
        compressed.Dispose();
    }
}
