using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

public sealed class CloseCodeTests
{
    [Fact]
    public async Task A_wrong_token_closes_with_4004()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        await socket.SendAsync(2, new { token = "wrong", intents = 1, properties = new { } });

        Assert.Equal(4004, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1L << 40)]
    public async Task Missing_or_unknown_intents_close_with_4013(long? intents)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        await socket.SendAsync(2, new { token = stage.Bot.Token, intents, properties = new { } });

        Assert.Equal(4013, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("no json", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    public async Task What_the_gateway_does_not_understand_closes_with_its_code(string text, int code)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        await socket.SendTextAsync(text);

        Assert.Equal(code, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task More_than_4096_bytes_close_with_4002()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        await socket.SendAsync(1, new string('x', 4096));

        Assert.Equal(4002, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Identifying_twice_closes_with_4005()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.IdentifyAsync();

        await socket.SendAsync(2, new { token = stage.Bot.Token, intents = 1, properties = new { } });

        Assert.Equal(4005, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task The_121st_payload_of_a_minute_closes_with_4008()
    {
        await using var stage = await Stage.OpenAsync(new ManualTime());
        using var socket = await stage.ConnectAsync();
        for (var sent = 0; sent < 121; sent++)
            await socket.SendAsync(1, null);

        Assert.Equal(4008, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Silence_past_the_heartbeat_closes_with_4009()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        using var socket = await stage.IdentifyAsync();
        await socket.NextAsync("GUILD_CREATE");

        time.Advance(TimeSpan.FromSeconds(62));

        Assert.Equal(4009, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Another_version_closes_with_4012()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync("v=6&encoding=json");

        Assert.Equal(4012, await socket.CloseCodeAsync());
    }
}
