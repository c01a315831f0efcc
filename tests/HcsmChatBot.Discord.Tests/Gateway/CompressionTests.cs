using System.Text;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>A gateway that compresses. https://docs.discord.com/developers/events/gateway#transport-compression</summary>
public sealed class CompressionTests
{
    [Fact]
    [Trait("Obligation", "G1")]
    [Trait("Obligation", "G7")]
    [Trait("Obligation", "G19")]
    public async Task Compression_is_asked_for_when_identifying_and_when_resuming()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();
        first.Tear();
        var (second, _) = await bot.ResumingAsync();

        Assert.Equal("wss://gateway.test/?v=10&encoding=json&compress=zlib-stream", first.Address.AbsoluteUri);
        Assert.Equal("wss://resume-one.test/?v=10&encoding=json&compress=zlib-stream", second.Address.AbsoluteUri);
    }

    [Fact]
    [Trait("Obligation", "G1")]
    [Trait("Obligation", "G7")]
    public async Task Without_compression_none_is_asked_for_and_a_binary_message_is_plain()
    {
        await using var bot = new BotOnTheGateway(options: BotOnTheGateway.Options with { Compress = false });
        var first = await bot.ConnectedAsync();
        first.Say(Encoding.UTF8.GetBytes(CompressedGateway.Hello));
        await first.SentAsync(2);
        first.Ready();
        first.Tear();
        var (second, _) = await bot.ResumingAsync();

        Assert.Equal("wss://gateway.test/?v=10&encoding=json", first.Address.AbsoluteUri);
        Assert.Equal("wss://resume-one.test/?v=10&encoding=json", second.Address.AbsoluteUri);
    }

    [Fact]
    [Trait("Obligation", "G21")]
    public async Task Payloads_are_not_asked_to_be_compressed_one_by_one_as_well()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        connection.Hello();

        Assert.False((await connection.SentAsync(2)).TryGetProperty("compress", out _));
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public async Task What_is_compressed_arrives_in_whole_messages_and_in_halves()
    {
        await using var bot = new BotOnTheGateway();
        using var gateway = new CompressedGateway();
        var connection = await CompressedAsync(bot, gateway);
        foreach (var sequence in new[] { 2, 3, 4 })
        {
            var bytes = gateway.Compress(CompressedGateway.Message(sequence));
            connection.Say(bytes[..(2 * sequence)]);
            connection.Say(bytes[(2 * sequence)..]);
        }

        connection.Say(gateway.Compress(CompressedGateway.Message(5)));

        Assert.Equal([2, 3, 4, 5], await bot.ReadAsync(4));
    }

    [Fact]
    [Trait("Fault", "13")]
    [Trait("Obligation", "G19")]
    public async Task Corrupt_data_makes_the_bot_resume_with_a_fresh_context()
    {
        await using var bot = new BotOnTheGateway();
        using var gateway = new CompressedGateway();
        var first = await CompressedAsync(bot, gateway);
        first.Say(gateway.Compress(CompressedGateway.Message(2)));
        Assert.Equal(2, (await bot.ReadAsync()).Sequence);
        bot.Client.Committed("one", 2);

        first.Say([0x07, 0xFF, 0xFF, 0x00, 0x00, 0xFF, 0xFF]);

        Assert.Equal(4000, await first.ClosedByBot);
        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        Assert.Contains(bot.Log.Lines, line => line.Contains("corrupt", StringComparison.Ordinal));
        using var fresh = new CompressedGateway();
        var second = await bot.ConnectedAsync();
        second.Say(fresh.Compress(CompressedGateway.Hello));
        Assert.Equal(2, (await second.SentAsync(6)).GetProperty("seq").GetInt64());
        second.Say(fresh.Compress(CompressedGateway.Message(3)));
        Assert.Equal(3, (await bot.ReadAsync()).Sequence);
    }

    [Fact]
    [Trait("Fault", "13")]
    [Trait("Obligation", "G19")]
    public async Task Whichever_byte_is_damaged_there_are_whole_payloads_or_an_end()
    {
        foreach (var seed in Enumerable.Range(0, 300))
        {
            using var gateway = new CompressedGateway();
            var transport = new ScriptedConnection(new Uri("wss://gateway.test"));
            foreach (var sequence in Enumerable.Range(1, 5))
                transport.Say(Damaged(gateway.Compress(CompressedGateway.Message(sequence)), new Random((seed * 5) + sequence)));
            transport.Tear();
            using var payloads = new IncomingPayloads(transport, compressed: true);

            for (var read = 0; (await payloads.NextAsync()).End is not { } end; read++)
                Assert.InRange(read, 0, 4);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_no_longer_than_those_before_takes_no_new_room(bool compressed)
    {
        using var gateway = new CompressedGateway();
        var frames = Enumerable.Range(1, 2000)
            .Select(sequence => new string('x', 4000) + sequence)
            .Select(json => compressed ? GatewayFrame.Binary(gateway.Compress(json)) : GatewayFrame.Text(Encoding.UTF8.GetBytes(json)))
            .ToArray();
        using var payloads = new IncomingPayloads(new ReadyFrames(frames), compressed);
        await ReadAsync(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        await ReadAsync(1000);

        const int stateMachinesOfADebugBuild = 300;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000 * stateMachinesOfADebugBuild);

        async Task ReadAsync(int count)
        {
            for (var read = 0; read < count; read++)
                Assert.Null((await payloads.NextAsync()).End);
        }
    }

    private static async Task<ScriptedConnection> CompressedAsync(BotOnTheGateway bot, CompressedGateway gateway)
    {
        var connection = await bot.ConnectedAsync();
        connection.Say(gateway.Compress(CompressedGateway.Hello));
        await connection.SentAsync(2);
        connection.Say(gateway.Compress(CompressedGateway.Ready()));
        Assert.IsType<GatewayEvent.Ready>((await bot.ReadAsync()).Event);
        return connection;
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    /// <summary>A transport that never has to wait.</summary>
    private sealed class ReadyFrames(GatewayFrame[] frames) : IGatewayTransport
    {
        private int next;

        public ValueTask<GatewayFrame> ReceiveAsync() => ValueTask.FromResult(frames[next++]);

        public Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken stopping) => Task.CompletedTask;

        public Task CloseAsync(int code, CancellationToken hurry) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
