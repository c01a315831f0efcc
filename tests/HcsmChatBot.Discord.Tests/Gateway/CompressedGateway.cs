using System.IO.Compression;
using System.Text;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>The gateway's side of zlib-stream: one context a connection, each payload ends in a sync flush.</summary>
internal sealed class CompressedGateway : IDisposable
{
    public const string Hello = """{"op":10,"d":{"heartbeat_interval":40000} }""";

    private readonly MemoryStream compressed = new();
    private readonly ZLibStream deflate;

    public CompressedGateway() => deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true);

    public static string Ready(string session = "one") => $$"""
        {"op":0,"t":"READY","s":1,"d":{"v":10,"user":{"id":"10"},"session_id":"{{session}}","resume_gateway_url":"wss://resume-{{session}}.test","application":{"id":"11"},"guilds":[]} }
        """;

    public static string Message(long sequence) =>
        $$"""{"op":0,"t":"MESSAGE_CREATE","s":{{sequence}},"d":{"id":"{{1000 + sequence}}","channel_id":"7","content":"the words number {{sequence}}"} }""";

    /// <summary>The bytes of this payload.</summary>
    public byte[] Compress(string payload)
    {
        compressed.SetLength(0);
        deflate.Write(Encoding.UTF8.GetBytes(payload));
        deflate.Flush();
        return compressed.ToArray();
    }

    public void Dispose()
    {
        deflate.Dispose();
        compressed.Dispose();
    }
}
