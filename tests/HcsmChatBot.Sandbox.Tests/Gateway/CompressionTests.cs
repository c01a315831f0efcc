using System.IO.Compression;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

public sealed class CompressionTests
{
    [Fact]
    [Trait("Obligation", "G19")]
    public async Task Zlib_stream_ends_each_message_in_a_flush_and_keeps_one_context()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync("v=10&encoding=json&compress=zlib-stream");
        var hello = await socket.ReceiveBytesAsync();
        await socket.SendAsync(1, null);
        var acknowledged = await socket.ReceiveBytesAsync();

        Assert.Equal([0, 0, 0xFF, 0xFF], hello[^4..]);
        Assert.Equal([0, 0, 0xFF, 0xFF], acknowledged[^4..]);
        Assert.Equal([10, 11], Opcodes([.. hello, .. acknowledged]));
    }

    private static int[] Opcodes(byte[] compressed)
    {
        using var inflate = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var text = new byte[4096];
        var length = inflate.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        var payloads = System.Text.Encoding.UTF8.GetString(text, 0, length).Replace("}{", "}\n{", StringComparison.Ordinal).Split('\n');
        return [.. payloads.Select(payload => (int)JsonNode.Parse(payload)!["op"]!)];
    }
}
