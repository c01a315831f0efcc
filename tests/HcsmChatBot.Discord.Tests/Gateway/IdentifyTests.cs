using System.Net;
using HcsmChatBot.Discord.Gateway;
using Moq;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#identifying</summary>
public sealed class IdentifyTests
{
    [Fact]
    public async Task The_bot_identifies_with_its_token_intents_and_name_after_the_greeting()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        Assert.True(connection.HasSentNothingMore);
        connection.Hello();

        var identify = await connection.SentAsync(2);

        Assert.Equal("wss://gateway.test/?v=10&encoding=json", connection.Address.AbsoluteUri);
        Assert.Equal("secret-token", identify.GetProperty("token").GetString());
        var (guilds, guildMessages, guildMessageReactions, messageContent) = (1 << 0, 1 << 9, 1 << 10, 1 << 15);
        Assert.Equal(guilds | guildMessages | guildMessageReactions | messageContent, identify.GetProperty("intents").GetInt32());
        foreach (var property in new[] { "os", "browser", "device" })
            Assert.Equal("HcsmChatBot", identify.GetProperty("properties").GetProperty(property).GetString());
    }

    [Fact]
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
    [InlineData(0.0, 1.0)]
    [InlineData(0.5, 3.0)]
    [InlineData(0.999, 4.996)]
    public void After_an_invalid_session_the_pause_is_between_one_and_five_seconds(double random, double seconds) =>
        Assert.Equal(seconds, new BackOff(() => random).After(new ConnectionEnd.SessionInvalid(Resumable: false), fruitful: false).TotalSeconds, 3);

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
    public void A_payload_the_gateway_would_refuse_for_its_length_is_not_sent()
    {
        var refusal = Assert.Throws<ArgumentException>(() => OutgoingPayload.Identify(new DiscordOptions { Token = new string('x', 4096) }));
        Assert.DoesNotContain("xxx", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
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
