using HcsmChatBot.Discord.Gateway;
using Moq;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>Something answers that is no gateway, or a broken one: ever longer pauses, one line each, and no secret in any of them.</summary>
public sealed class BadGatewayTests
{
    /// <summary>The pauses after failures, with the scripted randomness.</summary>
    private static readonly double[] Growing = [0.75, 1.5, 3, 6, 12, 24, 45, 45];

    private const string Ready =
        """{"op":0,"t":"READY","s":1,"d":{"user":{"id":"10"},"session_id":"one","resume_gateway_url":"wss://resume.test","application":{"id":"11"}} }""";

    public static TheoryData<string, string> Nonsense => new()
    {
        { "<html><h1>502 Bad Gateway</h1></html>", "no payload" },
        { "", "no payload" },
        { "[]", "no payload" },
        { "null", "no payload" },
        { """{"op":"ten"}""", "no payload" },
        { """{"op":10}""", "tells no interval" },
        { """{"op":10,"d":{"heartbeat_interval":-1} }""", "tells no interval" },
        { """{"op":10,"d":{"heartbeat_interval":1e308} }""", "tells no interval" },
        { """{"op":0,"t":"READY","s":1,"d":{} }""", "no payload" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_left_with_one_line_and_a_growing_pause(string said, string reason)
    {
        await using var bot = new BotOnTheGateway(connect: address => Saying(address, [GatewayFrame.Text(System.Text.Encoding.UTF8.GetBytes(said))]));

        await AssertGrowingPausesAsync(bot);

        Assert.All(bot.Log.Lines, line => Assert.Contains(reason, line, StringComparison.Ordinal));
        AssertNoSecrets(bot);
    }

    [Fact]
    public async Task Messages_without_end_are_left_too()
    {
        await using var bot = new BotOnTheGateway(connect: address => Saying(address, [GatewayFrame.TooLong]));

        await AssertGrowingPausesAsync(bot);

        Assert.All(bot.Log.Lines, line => Assert.Contains("without end", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4009)]
    public async Task Connections_that_are_closed_at_once_are_made_ever_more_seldom(int? code)
    {
        await using var bot = new BotOnTheGateway(connect: address => Saying(address, [GatewayFrame.End(code)]));

        await AssertGrowingPausesAsync(bot);

        AssertNoSecrets(bot);
    }

    [Fact]
    [Trait("Obligation", "G10")]
    public async Task A_gateway_that_asks_to_reconnect_time_and_again_is_not_stormed()
    {
        await using var bot = new BotOnTheGateway(new GatewayCursor("old", new Uri("wss://resume-old.test"), 42), address =>
            Saying(address, [GatewayFrame.Text("""{"op":7,"d":null}"""u8.ToArray())]));

        await AssertGrowingPausesAsync(bot);
    }

    [Fact]
    public async Task A_gateway_that_takes_the_session_up_and_ends_it_time_and_again_is_not_stormed()
    {
        await using var bot = new BotOnTheGateway(new GatewayCursor("old", new Uri("wss://resume-old.test"), 42), address =>
            Saying(address, [GatewayFrame.Text("""{"op":0,"t":"RESUMED","s":43,"d":{} }"""u8.ToArray()), GatewayFrame.End(null)]));
        await bot.EndedAsync(times: 3);

        await AssertGrowingPausesAsync(bot);
    }

    [Fact]
    public async Task A_session_that_lasted_a_while_is_resumed_at_once_each_time()
    {
        await using var bot = new BotOnTheGateway();
        (await bot.IdentifiedAsync()).Tear();
        for (var times = 0; times < 10; times++)
        {
            var (connection, _) = await bot.ResumingAsync();
            connection.Dispatch("RESUMED", 2);
            await bot.ReadAsync();
            await bot.Time.PassAsync(TimeSpan.FromSeconds(20));
            await connection.SentAsync(1);
            await connection.AcknowledgeAsync();
            await bot.Time.PassAsync(TimeSpan.FromSeconds(40));
            await connection.SentAsync(1);
            connection.AskToReconnect();
        }

        await bot.ResumingAsync();
    }

    [Theory]
    [InlineData("http://gateway.test")]
    [InlineData("https://discord.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gateway.test")]
    [InlineData("/relative")]
    [InlineData(null)]
    [Trait("Obligation", "G1")]
    public async Task An_address_that_is_no_gateways_is_told_of_and_asked_for_again(string? address)
    {
        var rest = new Mock<IDiscordRest>();
        rest.SetupSequence(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(new GatewayBot { Url = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute) })
            .ReturnsAsync(BotOnTheGateway.Allowed(1000));
        await using var bot = new BotOnTheGateway(rest: rest);

        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);

        await bot.IdentifiedAsync();
        Assert.Contains(bot.Log.Lines, line => line.Contains("no address for its gateway", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Obligation", "G7")]
    public async Task A_resume_address_that_is_no_gateways_gives_way_to_the_general_one()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.ConnectedAsync();
        first.Hello();
        first.Say(Ready.Replace("wss://resume.test", "https://resume.test", StringComparison.Ordinal));
        first.Tear();

        Assert.Equal("gateway.test", (await bot.ResumingAsync()).Connection.Address.Host);
    }

    private static ScriptedConnection Saying(Uri address, IEnumerable<GatewayFrame> frames)
    {
        var connection = new ScriptedConnection(address);
        foreach (var frame in frames)
            connection.Send(frame);
        return connection;
    }

    private static async Task AssertGrowingPausesAsync(BotOnTheGateway bot)
    {
        foreach (var seconds in Growing)
            await bot.Time.PassAsync(TimeSpan.FromSeconds(seconds));
    }

    private static void AssertNoSecrets(BotOnTheGateway bot)
    {
        Assert.NotEmpty(bot.Log.Lines);
        Assert.All(bot.Log.Lines, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
    }
}
