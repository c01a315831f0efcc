using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>The reader of the stream may take its time, for instance over a slow disk, or never come back.</summary>
public sealed class SlowReaderTests
{
    private const int Most = DeliveryQueue.MostWaiting;
    private const int More = 40;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan FirstBeat = Interval * BotOnTheGateway.Random;

    [Fact]
    [Trait("Fault", "12")]
    [Trait("Obligation", "G2")]
    [Trait("Obligation", "G3")]
    [Trait("Obligation", "G5")]
    public async Task Before_a_reader_that_takes_nothing_the_bot_beats_on_and_hears_the_acknowledgements()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await BehindAsync(bot);

        await bot.Time.PassAsync(FirstBeat - DeliveryQueue.LongestWait);
        for (var beat = 0; beat < 20; beat++)
        {
            Assert.Equal(Most + More + 1 + beat, (await connection.SentAsync(1)).GetInt64());
            connection.Message(Most + More + 2 + beat);
            await connection.AcknowledgeAsync();
            await bot.Time.PassAsync(Interval);
        }

        Assert.False(connection.IsClosedByBot);
        Assert.Equal(new GatewayVitals(Silent: Interval, Unread: FirstBeat + (20 * Interval), AwaitsIdentify: false), bot.Client.Vitals);
    }

    [Fact]
    [Trait("Obligation", "G5")]
    public async Task Before_a_reader_that_takes_nothing_a_missing_acknowledgement_is_a_sign_of_death_as_ever()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await BehindAsync(bot);
        await bot.Time.PassAsync(FirstBeat - DeliveryQueue.LongestWait);
        await connection.SentAsync(1);

        await bot.Time.PassAsync(Interval);

        Assert.Equal(4000, await connection.ClosedByBot);
        await bot.ResumingAsync();
    }

    [Fact]
    public async Task Before_a_reader_that_takes_nothing_interactions_arrive_all_the_same()
    {
        await using var bot = new BotOnTheGateway();
        await using var interactions = bot.Client.ReadInteractionsAsync(default).GetAsyncEnumerator();
        var connection = await BehindAsync(bot);

        connection.Interaction(9000);

        Assert.True(await interactions.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));
        Assert.Equal(9000, interactions.Current.Sequence);
    }

    [Theory]
    [Trait("Fault", "12")]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(Most + 1)]
    public async Task A_reader_that_comes_back_gets_everything_from_what_it_has_committed(int committed)
    {
        await using var bot = new BotOnTheGateway();
        var connection = await BehindAsync(bot);

        Assert.Equal(Sequences(2, Most), await bot.ReadAsync(Most));
        bot.Client.Committed("one", committed);
        Assert.Equal(4000, await connection.ClosedByBot);

        var (second, sequence) = await bot.ResumingAsync();
        Assert.Equal(committed, sequence);
        var replayed = Sequences(sequence + 1, Most + More + 10 - (int)sequence).ToList();
        var reading = bot.ReadAsync(replayed.Count);
        replayed.ForEach(second.Message);
        Assert.Equal(replayed, await reading);
    }

    [Fact]
    public async Task Nothing_is_passed_over_any_more_after_the_reader_has_caught_up()
    {
        await using var bot = new BotOnTheGateway();
        await BehindAsync(bot);
        await bot.ReadAsync(Most);
        var (second, _) = await bot.ResumingAsync();

        second.Message(2);
        await bot.ReadAsync();
        await second.IsReadAsync();

        Assert.False(second.IsClosedByBot);
        Assert.Single(bot.Log.Lines, line => line.Contains("passed over and asked for again later", StringComparison.Ordinal));
        Assert.Single(bot.Log.Lines, line => line.Contains($"has caught up; {More} events", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_that_tears_while_the_reader_is_behind_changes_nothing_of_that()
    {
        await using var bot = new BotOnTheGateway();
        var first = await BehindAsync(bot);
        first.Tear();
        var (second, sequence) = await bot.ResumingAsync();
        second.Message(2);
        await second.IsReadAsync();

        await bot.ReadAsync(Most);

        Assert.Equal((1, 4000), (sequence, await second.ClosedByBot));
        var (third, again) = await bot.ResumingAsync();
        third.Message(again + 1);
        Assert.Equal(again + 1, (await bot.ReadAsync()).Sequence);
    }

    [Fact]
    [Trait("Obligation", "G9")]
    public async Task A_session_that_begins_while_the_reader_is_behind_is_told_and_replayed_from_its_beginning()
    {
        await using var bot = new BotOnTheGateway();
        var first = await BehindAsync(bot);
        first.Invalidate(resumable: false);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(3));
        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
        var second = await bot.ConnectedAsync();
        second.Hello();
        await second.SentAsync(2);
        second.Ready("two");
        second.Message(2);
        await second.IsReadAsync();

        await bot.ReadAsync(Most);
        Assert.Equal("two", Assert.IsType<GatewayEvent.Ready>((await bot.ReadAsync()).Event).SessionId);

        Assert.Equal(4000, await second.ClosedByBot);
        var (third, sequence) = await bot.ResumingAsync();
        third.Message(2);
        Assert.Equal((1, "resume-two.test", 2), (sequence, third.Address.Host, (await bot.ReadAsync()).Sequence));
    }

    [Fact]
    public async Task A_reader_that_is_slow_but_steady_keeps_its_connection()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        var read = new List<long>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var sequence in Sequences(2 + (round * (Most + More)), Most + More))
                connection.Message(sequence);
            await bot.Time.WaitedForAsync(DeliveryQueue.LongestWait);
            bot.Time.Advance(DeliveryQueue.LongestWait / 2);
            read.AddRange(await bot.ReadAsync(Most + More));
        }

        Assert.Equal(Sequences(2, 4 * (Most + More)), read);
        Assert.False(connection.IsClosedByBot);
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
        Assert.Equal([2, 3], await bot.ReadAsync(2));
    }

    /// <summary>More came than the queue holds, and a second passed in which nobody took anything. All of it has been read from the connection.</summary>
    private static async Task<ScriptedConnection> BehindAsync(BotOnTheGateway bot)
    {
        var connection = await bot.IdentifiedAsync();
        foreach (var sequence in Sequences(2, Most + More))
            connection.Message(sequence);
        await bot.Time.PassAsync(DeliveryQueue.LongestWait);
        await connection.IsReadAsync();
        return connection;
    }

    private static IEnumerable<long> Sequences(long first, int count) => Enumerable.Range(0, count).Select(index => first + index);
}
