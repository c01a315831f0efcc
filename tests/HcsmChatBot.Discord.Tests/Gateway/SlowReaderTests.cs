using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>The reader of the stream may take its time, for instance over a slow disk.</summary>
public sealed class SlowReaderTests
{
    private const int More = 40;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan FirstBeat = Interval * BotOnTheGateway.Random;

    [Fact]
    public async Task While_the_reader_is_slow_the_bot_beats_on_and_does_not_take_the_gateway_for_dead()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        await FillAsync(connection);

        await bot.Time.PassAsync(FirstBeat);
        await connection.SentAsync(1);
        connection.Ack();
        await bot.Time.PassAsync(Interval);
        await connection.SentAsync(1);
        await bot.Time.PassAsync(Interval);
        await connection.SentAsync(1);

        Assert.Equal(Sequences(), await ReadAsync(bot));
    }

    [Fact]
    public async Task Once_the_reader_has_caught_up_silence_counts_again()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        await FillAsync(connection);
        await bot.Time.PassAsync(FirstBeat);
        await connection.SentAsync(1);

        await ReadAsync(bot);
        await bot.Time.PassAsync(Interval);
        await connection.SentAsync(1);
        await bot.Time.PassAsync(Interval);

        Assert.InRange(await connection.ClosedByBot, 4000, 4999);
    }

    [Fact]
    public async Task A_pause_of_the_reader_between_two_beats_excuses_that_wait_alone()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        await bot.Time.PassAsync(FirstBeat);
        await connection.SentAsync(1);
        await FillAsync(connection);
        await ReadAsync(bot);

        await bot.Time.PassAsync(Interval);
        await connection.SentAsync(1);
        await bot.Time.PassAsync(Interval);

        Assert.InRange(await connection.ClosedByBot, 4000, 4999);
    }

    [Fact]
    public async Task What_waited_for_the_reader_when_the_connection_tore_is_still_delivered()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        connection.Message(2);
        connection.Message(3);
        connection.Tear();
        var (_, sequence) = await bot.ResumingAsync();

        Assert.Equal(1, sequence);
        Assert.Equal(2, (await bot.ReadAsync()).Sequence);
        Assert.Equal(3, (await bot.ReadAsync()).Sequence);
    }

    /// <summary>More than the queue holds; the connection is left unread from there.</summary>
    private static async Task FillAsync(ScriptedConnection connection)
    {
        foreach (var sequence in Sequences())
            connection.Message(sequence);
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (connection.Unread > More - 1)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static IEnumerable<long> Sequences() => Enumerable.Range(2, SessionProgress.MostWaiting + More).Select(sequence => (long)sequence);

    private static async Task<List<long>> ReadAsync(BotOnTheGateway bot)
    {
        var read = new List<long>();
        foreach (var _ in Sequences())
            read.Add((await bot.ReadAsync()).Sequence);
        return read;
    }
}
