using System.Net;
using HcsmChatBot.Discord.Gateway;
using Moq;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#identifying</summary>
public sealed class IdentifyTests
{
    [Fact]
    [Trait("Obligation", "G1")]
    [Trait("Obligation", "G16")]
    [Trait("Obligation", "G18")]
    public async Task The_bot_identifies_with_its_token_intents_and_name_after_the_greeting()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        Assert.True(connection.HasSentNothingMore);
        connection.Hello();

        var identify = await connection.SentAsync(2);

        Assert.Equal("wss://gateway.test/?v=10&encoding=json&compress=zlib-stream", connection.Address.AbsoluteUri);
        Assert.Equal("secret-token", identify.GetProperty("token").GetString());
        var (guilds, guildMessages, guildMessageReactions, messageContent) = (1 << 0, 1 << 9, 1 << 10, 1 << 15);
        Assert.Equal(guilds | guildMessages | guildMessageReactions | messageContent, identify.GetProperty("intents").GetInt32());
        foreach (var property in new[] { "os", "browser", "device" })
            Assert.Equal("HcsmChatBot", identify.GetProperty("properties").GetProperty(property).GetString());
    }

    [Fact]
    [Trait("Fault", "8")]
    [Trait("Obligation", "G12")]
    public async Task With_no_identify_left_the_bot_waits_until_there_are_some_again()
    {
        var rest = new Mock<IDiscordRest>();
        rest.SetupSequence(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(BotOnTheGateway.Allowed(0, resetAfter: 60_000))
            .ReturnsAsync(BotOnTheGateway.Allowed(1000));
        await using var bot = new BotOnTheGateway(rest: rest);

        await bot.Time.PassAsync(TimeSpan.FromSeconds(61));

        await bot.IdentifiedAsync();
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task A_second_identify_comes_five_seconds_after_the_first_at_the_earliest()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.ConnectedAsync();
        first.Hello();
        await first.SentAsync(2);

        first.Invalidate(resumable: false);

        await bot.Time.PassAsync(TimeSpan.FromSeconds(3));
        await bot.Time.PassAsync(TimeSpan.FromSeconds(2));
        await bot.IdentifiedAsync();
    }

    [Theory]
    [Trait("Fault", "5")]
    [Trait("Obligation", "G9")]
    [InlineData(0.0, 1.0)]
    [InlineData(0.5, 3.0)]
    [InlineData(0.999, 4.996)]
    public void After_an_invalid_session_the_pause_is_between_one_and_five_seconds(double random, double seconds) =>
        Assert.Equal(seconds, new BackOff(() => random).After(new ConnectionEnd.SessionInvalid(Resumable: false), ConnectionYield.Nothing).TotalSeconds, 3);

    [Fact]
    public async Task A_token_that_rest_refuses_ends_the_stream_for_good()
    {
        var rest = new Mock<IDiscordRest>();
        rest.Setup(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.Unauthorized, 0, "401: Unauthorized"));
        await using var bot = new BotOnTheGateway(rest: rest);

        Assert.Equal(4004, (await bot.EndAsync<GatewayClosedForGoodException>()).CloseCode);
    }

    [Fact]
    [Trait("Obligation", "R5")]
    public async Task A_token_that_rest_refuses_meanwhile_makes_the_bot_leave_for_good()
    {
        using var refused = new CancellationTokenSource();
        var rest = BotOnTheGateway.RestThatAllows(1000);
        rest.Setup(discord => discord.TokenRefused).Returns(refused.Token);
        await using var bot = new BotOnTheGateway(rest: rest);
        var connection = await bot.IdentifiedAsync();

        await refused.CancelAsync();

        await connection.ClosedByBot;
        var end = await bot.EndAsync<GatewayClosedForGoodException>();
        Assert.Equal((4004, CloseCodes.WhyNever(4004)), (end.CloseCode, end.Message));
    }

    [Fact]
    [Trait("Obligation", "R5")]
    public async Task A_token_that_rest_had_refused_before_is_not_tried()
    {
        var rest = BotOnTheGateway.RestThatAllows(1000);
        rest.Setup(discord => discord.TokenRefused).Returns(new CancellationToken(canceled: true));
        await using var bot = new BotOnTheGateway(connect: _ => throw new InvalidOperationException("It connects."), rest: rest);

        Assert.Equal(4004, (await bot.EndAsync<GatewayClosedForGoodException>()).CloseCode);
    }

    [Fact]
    [Trait("Fault", "8")]
    [Trait("Obligation", "G12")]
    public async Task As_many_identifies_must_be_left_as_may_be_sent_at_one_time()
    {
        var fewLeft = BotOnTheGateway.Allowed(15, resetAfter: 60_000);
        var rest = new Mock<IDiscordRest>();
        rest.SetupSequence(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(fewLeft with { SessionStartLimit = fewLeft.SessionStartLimit with { MaxConcurrency = 16 } })
            .ReturnsAsync(BotOnTheGateway.Allowed(1000));
        await using var bot = new BotOnTheGateway(rest: rest);

        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(61));
        Assert.True(bot.Client.Vitals.AwaitsIdentify);
        bot.Time.Advance(TimeSpan.FromSeconds(61));

        await bot.IdentifiedAsync();
        Assert.False(bot.Client.Vitals.AwaitsIdentify);
    }

    [Fact]
    [Trait("Obligation", "G12")]
    public async Task A_wait_longer_than_a_day_is_not_believed()
    {
        var rest = new Mock<IDiscordRest>();
        rest.SetupSequence(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(BotOnTheGateway.Allowed(0, resetAfter: long.MaxValue))
            .ReturnsAsync(BotOnTheGateway.Allowed(1000));
        await using var bot = new BotOnTheGateway(rest: rest);

        await bot.Time.PassAsync(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        await bot.IdentifiedAsync();
    }

    [Fact]
    [Trait("Obligation", "G1")]
    public async Task How_often_one_may_identify_is_asked_anew_for_each_identify_and_never_for_a_resume()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.IdentifiedAsync();
        first.Tear();
        var (second, _) = await bot.ResumingAsync();
        bot.Rest.Verify(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()), Times.Once);

        second.Close(4009);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        await bot.Time.PassAsync(TimeSpan.FromSeconds(4.25));
        await bot.IdentifiedAsync("two");

        bot.Rest.Verify(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task When_rest_is_out_of_reach_the_bot_tries_again()
    {
        var rest = new Mock<IDiscordRest>();
        rest.SetupSequence(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordUnreachableException("no route"))
            .ReturnsAsync(BotOnTheGateway.Allowed(1000));
        await using var bot = new BotOnTheGateway(rest: rest);

        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);

        await bot.IdentifiedAsync();
    }

    [Fact]
    [Trait("Obligation", "G15")]
    public void A_payload_the_gateway_would_refuse_for_its_length_is_not_sent()
    {
        var refusal = Assert.Throws<ArgumentException>(() => OutgoingPayload.Identify(new DiscordOptions { Token = new string('x', 4096) }));
        Assert.DoesNotContain("xxx", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Obligation", "G15")]
    public void The_longest_payload_has_4096_bytes()
    {
        var without = OutgoingPayload.Identify(new DiscordOptions { Token = "x" }).Length - 1;

        Assert.Equal(4096, OutgoingPayload.Identify(new DiscordOptions { Token = new string('x', 4096 - without) }).Length);
        Assert.Throws<ArgumentException>(() => OutgoingPayload.Identify(new DiscordOptions { Token = new string('x', 4097 - without) }));
    }

    [Fact]
    [Trait("Obligation", "G4")]
    [Trait("Obligation", "G14")]
    public async Task A_gateway_that_asks_for_heartbeats_without_end_does_not_make_the_bot_send_too_much()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        for (var asked = 0; asked < 200; asked++)
            connection.AskForHeartbeat();
        connection.Message(2);
        await bot.ReadAsync();
        for (var answered = 0; answered < 109; answered++)
            await connection.SentAsync(1);
        Assert.True(connection.HasSentNothingMore);

        await bot.Time.PassAsync(TimeSpan.FromSeconds(20));

        await connection.SentAsync(1);
    }

    [Fact]
    [Trait("Obligation", "G14")]
    public void Room_for_heartbeats_is_kept_in_the_120_events_a_minute()
    {
        var time = new ManualTime();
        var budget = new SendBudget(time);

        Assert.Equal(110, Enumerable.Range(0, 200).Count(_ => budget.TryTake(scheduledHeartbeat: false)));
        Assert.Equal(10, Enumerable.Range(0, 200).Count(_ => budget.TryTake(scheduledHeartbeat: true)));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.True(budget.TryTake(scheduledHeartbeat: false));
    }
}
