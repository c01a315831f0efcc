using System.IO.Compression;
using System.Text;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#transport-compression</summary>
public sealed class ZlibStreamReaderTests
{
    [Fact]
    [Trait("Obligation", "G19")]
    public void Payloads_that_share_one_context_are_read_one_after_the_other()
    {
        using var gateway = new CompressedGateway();
        using var reader = new ZlibStreamReader();

        foreach (var sequence in Enumerable.Range(1, 100))
            Assert.Equal(CompressedGateway.Message(sequence), Text(reader.Take(gateway.Compress(CompressedGateway.Message(sequence)))));
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public void A_payload_may_be_split_anywhere()
    {
        using var measure = new CompressedGateway();
        var length = measure.Compress(CompressedGateway.Ready()).Length;
        foreach (var split in Enumerable.Range(1, length - 1))
        {
            using var gateway = new CompressedGateway();
            using var reader = new ZlibStreamReader();
            var bytes = gateway.Compress(CompressedGateway.Ready());

            Assert.Null(reader.Take(bytes.AsMemory(0, split)));
            Assert.Equal(CompressedGateway.Ready(), Text(reader.Take(bytes.AsMemory(split))));
            Assert.Equal("next", Text(reader.Take(gateway.Compress("next"))));
        }
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public void A_payload_may_come_byte_by_byte()
    {
        using var gateway = new CompressedGateway();
        using var reader = new ZlibStreamReader();
        foreach (var sequence in Enumerable.Range(1, 3))
        {
            var bytes = gateway.Compress(CompressedGateway.Message(sequence));
            foreach (var index in Enumerable.Range(0, bytes.Length - 1))
                Assert.Null(reader.Take(bytes.AsMemory(index, 1)));
            Assert.Equal(CompressedGateway.Message(sequence), Text(reader.Take(bytes.AsMemory(bytes.Length - 1))));
        }
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public void A_message_without_bytes_is_no_payload()
    {
        using var gateway = new CompressedGateway();
        using var reader = new ZlibStreamReader();
        reader.Take(gateway.Compress("first"));

        Assert.Null(reader.Take(default));
        Assert.Equal("second", Text(reader.Take(gateway.Compress("second"))));
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public void Megabytes_are_a_payload_too()
    {
        using var gateway = new CompressedGateway();
        using var reader = new ZlibStreamReader();
        var ready = string.Concat(Enumerable.Range(0, 400_000).Select(number => $"{number} "));

        Assert.Equal(ready, Text(reader.Take(gateway.Compress(ready))));
        Assert.Equal("next", Text(reader.Take(gateway.Compress("next"))));
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public void A_bomb_is_not_inflated_to_its_end()
    {
        using var reader = new ZlibStreamReader();
        using var bomb = new MemoryStream();
        using (var deflate = new ZLibStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
        {
            var nothing = new byte[1024 * 1024];
            for (var written = 0; written <= MessageBuffer.MostBytes; written += nothing.Length)
                deflate.Write(nothing);
        }

        Assert.Throws<InvalidDataException>(() => reader.Take(bomb.ToArray()));
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public void Whatever_comes_is_read_or_refused_as_corrupt()
    {
        foreach (var seed in Enumerable.Range(0, 2000))
        {
            var random = new Random(seed);
            using var gateway = new CompressedGateway();
            using var reader = new ZlibStreamReader();
            try
            {
                foreach (var sequence in Enumerable.Range(1, 5))
                    reader.Take(Damaged(gateway.Compress(CompressedGateway.Message(sequence)), random));
            }
            catch (InvalidDataException corrupt)
            {
                Assert.DoesNotContain("words", corrupt.Message, StringComparison.Ordinal);
            }
        }
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string? Text(ReadOnlyMemory<byte>? payload) => payload is { } whole ? Encoding.UTF8.GetString(whole.Span) : null;
}
