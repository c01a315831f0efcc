namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#resuming</summary>
public sealed class ResumeTests
{
    private static readonly GatewayCursor Left = new("old", new Uri("wss://resume-old.test"), 42);

    [Fact]
    [Trait("Obligation", "G7")]
    public async Task A_resume_starts_from_what_the_reader_has_committed_not_from_what_was_heard()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        foreach (var sequence in new long[] { 2, 3, 4 })
            connection.Message(sequence);
        foreach (var _ in new[] { 2, 3, 4 })
            await bot.ReadAsync();
        bot.Client.Committed("one", 3);

        connection.Tear();

        Assert.Equal(3, (await bot.ResumingAsync()).Sequence);
    }

    [Fact]
    [Trait("Fault", "9")]
    [Trait("Obligation", "G11")]
    public async Task Replayed_dispatches_are_delivered_again_and_a_repeated_commit_does_not_go_back()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();
        first.Message(2);
        await bot.ReadAsync();
        first.Tear();
        var (second, _) = await bot.ResumingAsync();
        second.Message(2);
        second.Message(3);
        second.Dispatch("RESUMED", 4);

        foreach (var sequence in new long[] { 2, 3, 4 })
            Assert.Equal(sequence, (await bot.ReadAsync()).Sequence);
        bot.Client.Committed("one", 3);
        bot.Client.Committed("one", 2);
        second.Tear();

        Assert.Equal(3, (await bot.ResumingAsync()).Sequence);
    }

    [Fact]
    [Trait("Obligation", "G1")]
    [Trait("Obligation", "G7")]
    public async Task A_new_process_resumes_where_the_old_one_left_off()
    {
        await using var bot = new BotOnTheGateway(Left);
        var connection = await bot.ConnectedAsync();
        connection.Hello();

        var resume = await connection.SentAsync(6);

        Assert.Equal("wss://resume-old.test/?v=10&encoding=json&compress=zlib-stream", connection.Address.AbsoluteUri);
        Assert.Equal("secret-token", resume.GetProperty("token").GetString());
        Assert.Equal("old", resume.GetProperty("session_id").GetString());
        Assert.Equal(42, resume.GetProperty("seq").GetInt64());
        connection.AskForHeartbeat();
        Assert.Equal(42, (await connection.SentAsync(1)).GetInt64());
    }

    [Fact]
    public async Task What_a_new_process_commits_counts_for_the_session_it_took_up()
    {
        await using var bot = new BotOnTheGateway(Left);
        var (first, _) = await bot.ResumingAsync();
        first.Message(43);
        await bot.ReadAsync();
        bot.Client.Committed("old", 43);

        first.Tear();

        Assert.Equal(43, (await bot.ResumingAsync()).Sequence);
    }

    [Fact]
    [Trait("Obligation", "G9")]
    public async Task A_session_that_is_gone_when_the_new_process_comes_is_replaced_after_a_pause()
    {
        await using var bot = new BotOnTheGateway(Left);
        var (first, _) = await bot.ResumingAsync();

        first.Invalidate(resumable: false);

        await bot.Time.PassAsync(TimeSpan.FromSeconds(3));
        var second = await bot.IdentifiedAsync("new");
        Assert.Equal("gateway.test", second.Address.Host);
    }

    [Fact]
    public async Task A_late_commit_of_the_old_session_does_not_move_the_new_one()
    {
        await using var bot = new BotOnTheGateway(Left);
        var (first, _) = await bot.ResumingAsync();
        first.Message(43);
        await bot.ReadAsync();
        first.Invalidate(resumable: false);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(3));
        var second = await bot.ConnectedAsync();
        second.Hello();
        await second.SentAsync(2);
        second.Ready("new");
        second.AskForHeartbeat();
        await second.SentAsync(1);

        bot.Client.Committed("old", 43);
        second.Tear();

        var (third, sequence) = await bot.ResumingAsync();
        Assert.Equal(1, sequence);
        Assert.IsType<GatewayEvent.Ready>((await bot.ReadAsync()).Event);
        third.Message(2);
        await bot.ReadAsync();
        bot.Client.Committed("new", 2);
        third.Tear();
        Assert.Equal(2, (await bot.ResumingAsync()).Sequence);
    }

    [Fact]
    public async Task A_commit_of_the_old_session_that_was_overtaken_by_the_new_one_does_not_move_it()
    {
        await using var bot = new BotOnTheGateway(Left);
        var (first, _) = await bot.ResumingAsync();
        first.Message(43);
        await bot.ReadAsync();
        first.Invalidate(resumable: false);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(3));
        var second = await bot.IdentifiedAsync("new");

        bot.Client.Committed("old", 43);
        second.Tear();

        Assert.Equal(1, (await bot.ResumingAsync()).Sequence);
    }

    [Fact]
    public async Task What_the_old_session_said_last_is_delivered_before_the_new_one_begins()
    {
        await using var bot = new BotOnTheGateway(Left);
        var (first, _) = await bot.ResumingAsync();
        first.Message(43);
        first.Message(44);
        first.Close(4007);
        var second = await bot.ConnectedAsync();
        second.Hello();
        second.Ready("new");

        Assert.Equal(43, (await bot.ReadAsync()).Sequence);
        Assert.Equal(44, (await bot.ReadAsync()).Sequence);
        Assert.Equal(new Uri("wss://resume-new.test"), Assert.IsType<GatewayEvent.Ready>((await bot.ReadAsync()).Event).ResumeUrl);
    }
}
