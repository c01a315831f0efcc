namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>What a watchdog reads: how long the gateway has been silent, and how long its reader has taken nothing.</summary>
public sealed class VitalsTests
{
    private static readonly TimeSpan FirstBeat = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Before_the_first_word_silence_counts_from_the_beginning()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        bot.Time.Advance(TimeSpan.FromSeconds(7));
        connection.Hello();
        await connection.SentAsync(2);

        Assert.Equal(new GatewayVitals(TimeSpan.FromSeconds(7), TimeSpan.Zero, AwaitsIdentify: false), bot.Client.Vitals);
    }

    [Fact]
    public async Task Before_anybody_reads_nothing_is_unread()
    {
        await using var bot = new BotOnTheGateway();

        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Unread);
    }

    [Fact]
    public async Task A_ready_a_resumed_and_an_acknowledgement_end_the_silence_and_a_message_does_not()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();
        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Silent);

        bot.Time.Advance(TimeSpan.FromSeconds(5));
        first.Message(2);
        await first.IsReadAsync();
        Assert.Equal(TimeSpan.FromSeconds(5), bot.Client.Vitals.Silent);

        await first.AcknowledgeAsync();
        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Silent);

        bot.Time.Advance(TimeSpan.FromSeconds(5));
        first.Tear();
        var (second, _) = await bot.ResumingAsync();
        Assert.Equal(TimeSpan.FromSeconds(5), bot.Client.Vitals.Silent);
        second.Dispatch("RESUMED", 3);
        await second.IsReadAsync();
        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Silent);
    }

    [Fact]
    public async Task A_gateway_that_acknowledges_but_starts_no_session_is_silent()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        connection.Hello();
        await connection.SentAsync(2);
        bot.Time.Advance(TimeSpan.FromSeconds(5));

        await connection.AcknowledgeAsync();

        Assert.Equal(TimeSpan.FromSeconds(5), bot.Client.Vitals.Silent);
    }

    [Fact]
    public async Task A_gateway_out_of_reach_is_silent_ever_longer()
    {
        await using var bot = new BotOnTheGateway(connect: _ => throw new DiscordUnreachableException("no route"));

        await bot.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(1.5));

        Assert.Equal(TimeSpan.FromSeconds(0.75), bot.Client.Vitals.Silent);
    }

    [Fact]
    public async Task What_waits_is_unread_from_when_it_came_to_when_something_is_taken()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        bot.Time.Advance(FirstBeat / 2);
        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Unread);

        connection.Message(2);
        connection.Message(3);
        await connection.IsReadAsync();
        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Unread);

        bot.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(3), bot.Client.Vitals.Unread);

        await bot.ReadAsync();
        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Unread);
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.FromSeconds(2), bot.Client.Vitals.Unread);

        await bot.ReadAsync();
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, bot.Client.Vitals.Unread);
    }
}
