namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#disconnecting</summary>
public sealed class ReconnectTests
{
    private static readonly GatewayCursor Left = new("old", new Uri("wss://resume-old.test"), 42);

    [Fact]
    [Trait("Obligation", "G6")]
    [Trait("Obligation", "G8")]
    public async Task Asked_to_reconnect_the_bot_leaves_without_ending_the_session_and_resumes()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();

        first.AskToReconnect();

        Assert.Equal(4000, await first.ClosedByBot);
        await bot.ResumingAsync();
    }

    [Fact]
    [Trait("Fault", "4")]
    [Trait("Obligation", "G8")]
    [Trait("Obligation", "G10")]
    public async Task Asked_to_reconnect_in_place_of_a_greeting_the_bot_resumes_too()
    {
        await using var bot = new BotOnTheGateway(Left);
        var first = await bot.ConnectedAsync();

        first.AskToReconnect();

        Assert.Equal(4000, await first.ClosedByBot);
        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        Assert.Equal(42, (await bot.ResumingAsync()).Sequence);
        Assert.True(first.HasSentNothingMore);
    }

    [Fact]
    [Trait("Fault", "4")]
    [Trait("Obligation", "G8")]
    [Trait("Obligation", "G11")]
    public async Task Asked_to_reconnect_in_the_middle_of_a_replay_the_bot_resumes_at_once_from_what_is_committed()
    {
        await using var bot = new BotOnTheGateway(Left);
        var (first, _) = await bot.ResumingAsync();
        foreach (var sequence in new[] { 43, 44, 45 })
            first.Message(sequence);
        await bot.ReadAsync(2);
        bot.Client.Committed("old", 43);

        first.AskToReconnect();

        var (second, again) = await bot.ResumingAsync();
        Assert.Equal((4000, 43), (await first.ClosedByBot, again));
        second.Message(44);
        second.Message(45);
        second.Dispatch("RESUMED", 46);
        Assert.Equal([45, 44, 45, 46], await bot.ReadAsync(4));
    }

    [Fact]
    [Trait("Obligation", "G10")]
    public async Task Asked_to_reconnect_before_the_greeting_and_without_a_session_the_bot_comes_again()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.ConnectedAsync();

        first.AskToReconnect();

        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        await bot.IdentifiedAsync();
        Assert.True(first.HasSentNothingMore);
    }

    [Fact]
    [Trait("Obligation", "G8")]
    [Trait("Obligation", "G9")]
    public async Task A_session_that_is_given_up_is_begun_anew_with_a_whole_new_connection_after_a_pause()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();
        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(20));
        bot.Time.Advance(TimeSpan.FromSeconds(10));

        first.Invalidate(resumable: false);

        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(0, bot.Connections);
        bot.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("gateway.test", (await bot.IdentifiedAsync("two")).Address.Host);
    }

    [Fact]
    [Trait("Fault", "5")]
    [Trait("Obligation", "G8")]
    public async Task An_invalid_session_that_may_be_resumed_is_resumed()
    {
        await using var bot = new BotOnTheGateway(Left);
        var (first, _) = await bot.ResumingAsync();

        first.Invalidate(resumable: true);

        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        Assert.Equal(42, (await bot.ResumingAsync()).Sequence);
    }

    [Fact]
    public async Task Something_that_is_no_payload_makes_the_bot_resume_so_that_it_is_not_lost()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();

        first.Say("<html>");

        Assert.Equal(4000, await first.ClosedByBot);
        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        await bot.ResumingAsync();
    }

    [Fact]
    public async Task A_gateway_out_of_reach_is_tried_again_after_ever_longer_pauses_up_to_a_minute()
    {
        await using var bot = new BotOnTheGateway(connect: _ => throw new DiscordUnreachableException("no route"));

        foreach (var seconds in new[] { 0.75, 1.5, 3, 6, 12, 24, 45, 45 })
            await bot.Time.PassAsync(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_resume_address_out_of_reach_gives_way_to_the_general_one()
    {
        await using var bot = new BotOnTheGateway(Left, address =>
            address.Host == "gateway.test" ? new ScriptedConnection(address) : throw new DiscordUnreachableException("no route"));

        foreach (var seconds in new[] { 0.75, 1.5, 3 })
            await bot.Time.PassAsync(TimeSpan.FromSeconds(seconds));

        Assert.Equal(42, (await bot.ResumingAsync()).Sequence);
    }

    [Fact]
    [Trait("Obligation", "G6")]
    public async Task Cancelled_the_bot_leaves_the_session_alive_for_the_next_process()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        bot.Cancel();

        Assert.Equal(4000, await connection.ClosedByBot);
        await bot.EndAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Cancelled_the_bot_waits_for_the_gateways_goodbye_for_two_seconds_at_most()
    {
        await using var bot = new BotOnTheGateway(connect: address => new ScriptedConnection(address) { IgnoresGoodbye = true });
        var connection = await bot.IdentifiedAsync();

        bot.Cancel();
        await connection.ClosedByBot;
        var end = bot.EndAsync<OperationCanceledException>();
        await bot.Time.PassAsync(TimeSpan.FromSeconds(2));

        await end;
    }

    [Fact]
    [Trait("Obligation", "G6")]
    public async Task Leaving_the_stream_also_leaves_the_gateway()
    {
        var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        await bot.DisposeAsync();

        Assert.Equal(4000, await connection.ClosedByBot);
    }
}
