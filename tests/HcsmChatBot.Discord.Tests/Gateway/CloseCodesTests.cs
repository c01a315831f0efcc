using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
public sealed class CloseCodesTests
{
    [Theory]
    [Trait("Obligation", "CloseCodes")]
    [InlineData(null, AfterClose.Resume)]
    [InlineData(1000, AfterClose.ResumeOnce)]
    [InlineData(1001, AfterClose.ResumeOnce)]
    [InlineData(1006, AfterClose.Resume)]
    [InlineData(1011, AfterClose.Resume)]
    [InlineData(1012, AfterClose.Resume)]
    [InlineData(4000, AfterClose.Resume)]
    [InlineData(4001, AfterClose.ResumeSlowly)]
    [InlineData(4002, AfterClose.ResumeSlowly)]
    [InlineData(4003, AfterClose.NewSession)]
    [InlineData(4004, AfterClose.Never)]
    [InlineData(4005, AfterClose.ResumeSlowly)]
    [InlineData(4007, AfterClose.NewSession)]
    [InlineData(4008, AfterClose.ResumeSlowly)]
    [InlineData(4009, AfterClose.NewSession)]
    [InlineData(4010, AfterClose.Never)]
    [InlineData(4011, AfterClose.Never)]
    [InlineData(4012, AfterClose.Never)]
    [InlineData(4013, AfterClose.Never)]
    [InlineData(4014, AfterClose.Never)]
    [InlineData(4999, AfterClose.Resume)]
    internal void A_close_code_means_what_the_table_says(int? code, AfterClose meaning) => Assert.Equal(meaning, CloseCodes.Meaning(code));

    [Theory]
    [Trait("Fault", "6")]
    [Trait("Obligation", "CloseCodes")]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "sharding")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "enable the Message Content intent in the developer portal")]
    public async Task A_fatal_code_ends_the_stream_and_says_what_to_put_right(int code, string advice)
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();

        connection.Close(code);

        var end = await bot.EndAsync<GatewayClosedForGoodException>();
        Assert.Equal((code, 0), (end.CloseCode, bot.Connections));
        Assert.Contains(advice, end.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "6")]
    [Trait("Obligation", "CloseCodes")]
    [Trait("Obligation", "G7")]
    [Trait("Obligation", "G8")]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(1011)]
    [InlineData(1012)]
    [InlineData(4000)]
    [InlineData(4999)]
    public async Task After_these_codes_the_session_is_resumed_at_once_on_its_own_address(int? code)
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();

        if (code is { } number)
            first.Close(number);
        else
            first.Tear();

        var (second, _) = await bot.ResumingAsync();
        Assert.Equal("wss://resume-one.test/?v=10&encoding=json&compress=zlib-stream", second.Address.AbsoluteUri);
    }

    [Theory]
    [Trait("Fault", "6")]
    [Trait("Obligation", "CloseCodes")]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    public async Task After_a_fault_of_ours_the_session_is_resumed_after_a_pause(int code)
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();

        first.Close(code);

        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        await bot.ResumingAsync();
    }

    [Theory]
    [Trait("Obligation", "CloseCodes")]
    [InlineData(4000, false)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4005, true)]
    [InlineData(4008, false)]
    [InlineData(4009, false)]
    public async Task A_code_that_tells_of_a_bug_of_ours_is_one_warning_that_names_it(int code, bool isBug)
    {
        await using var bot = new BotOnTheGateway();
        (await bot.IdentifiedAsync()).Close(code);

        await bot.EndedAsync();

        var line = Assert.Single(bot.Log.Lines);
        Assert.Contains($"{code}", line, StringComparison.Ordinal);
        Assert.Equal(isBug, line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("please report it", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Obligation", "CloseCodes")]
    public async Task An_identify_that_came_twice_is_answered_by_a_resume_and_then_by_a_new_session_if_that_is_refused()
    {
        await using var bot = new BotOnTheGateway();
        (await bot.IdentifiedAsync()).Close(4005);
        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        var (second, _) = await bot.ResumingAsync();

        second.Invalidate(resumable: false);

        await bot.Time.PassAsync(TimeSpan.FromSeconds(3));
        await bot.Time.PassAsync(TimeSpan.FromSeconds(2) - BotOnTheGateway.FirstBackOff);
        await bot.IdentifiedAsync("two");
    }

    [Theory]
    [Trait("Fault", "6")]
    [Trait("Obligation", "CloseCodes")]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task After_these_codes_a_new_session_is_begun(int code)
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();

        first.Close(code);

        await bot.Time.PassAsync(TimeSpan.FromSeconds(5));
        await bot.IdentifiedAsync("two");
    }

    [Fact]
    [Trait("Fault", "6")]
    [Trait("Obligation", "CloseCodes")]
    public async Task A_clean_close_is_answered_with_one_resume_alone()
    {
        await using var bot = new BotOnTheGateway();
        (await bot.IdentifiedAsync()).Close(1000);
        var (second, _) = await bot.ResumingAsync();

        second.Close(1000);

        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(5) - BotOnTheGateway.FirstBackOff);
        await bot.IdentifiedAsync("two");
    }

    [Fact]
    [Trait("Obligation", "CloseCodes")]
    public async Task A_resume_that_brought_something_earns_another_one()
    {
        await using var bot = new BotOnTheGateway();
        (await bot.IdentifiedAsync()).Close(1000);
        var (second, _) = await bot.ResumingAsync();
        second.Dispatch("RESUMED", 2);
        Assert.IsType<GatewayEvent.Resumed>((await bot.ReadAsync()).Event);

        second.Close(1000);

        await bot.ResumingAsync();
    }
}
