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
    [Trait("Obligation", "G16")]
    public async Task Missing_or_unknown_intents_close_with_4013(long? intents)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        await socket.SendAsync(2, new { token = stage.Bot.Token, intents, properties = new { } });

        Assert.Equal(4013, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":0,"d":null}""", 4001)]
    [InlineData("no json", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("""{"d":null}""", 4002)]
    [InlineData("""{"op":2,"d":"token"}""", 4002)]
    [InlineData("""{"op":2,"d":{"intents":1,"properties":{}}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"x","intents":1}}""", 4002)]
    [InlineData("""{"op":6,"d":null}""", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":4,"d":{}}""", 4003)]
    [InlineData("""{"op":8,"d":{}}""", 4003)]
    public async Task What_the_gateway_does_not_understand_closes_with_its_code(string text, int code)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        await socket.SendTextAsync(text);

        Assert.Equal(code, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData("[0]")]
    [InlineData("[1,1]")]
    [InlineData("[-1,2]")]
    [InlineData("\"0,1\"")]
    public async Task A_shard_that_is_none_closes_with_4010(string shard)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        await socket.SendTextAsync($$$"""{"op":2,"d":{"token":"{{{stage.Bot.Token}}}","intents":1,"properties":{},"shard":{{{shard}}}}}""");

        Assert.Equal(4010, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[0,1]")]
    [Trait("Obligation", "G23")]
    public async Task Too_few_shards_where_sharding_is_required_close_with_4011(string shard)
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.GatewaySettings = new GatewaySettings { ShardingRequired = true, Shards = 2 };
        using var socket = await stage.ConnectAsync();

        await socket.SendTextAsync($$$"""{"op":2,"d":{"token":"{{{stage.Bot.Token}}}","intents":1,"properties":{},"shard":{{{shard}}}}}""");

        Assert.Equal(4011, await socket.CloseCodeAsync());
    }

    [Fact]
    [Trait("Obligation", "G16")]
    [Trait("Obligation", "G17")]
    public async Task A_privileged_intent_that_is_not_switched_on_closes_with_4014()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RehearseAsync(HttpMethod.Put, $"bots/{stage.Bot.UserId}/intents", new { intents = TestIntents.GuildMembers });

        using var refused = await stage.IdentifyAsync(TestIntents.Usual);
        using var allowed = await stage.IdentifyAsync(TestIntents.Guilds | TestIntents.GuildMembers);

        Assert.Equal(4014, await refused.CloseCodeAsync());
        Assert.Equal(1 << 15, (int)(await allowed.NextAsync("READY"))["application"]!["flags"]!);
    }

    [Fact]
    [Trait("Obligation", "G21")]
    public async Task Compressed_payloads_on_a_compressed_transport_close_with_4002()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync("v=10&encoding=json&compress=zlib-stream");

        await socket.SendAsync(2, new { token = stage.Bot.Token, intents = 1, properties = new { }, compress = true });

        Assert.Equal(4002, await socket.CloseCodeAsync());
    }

    [Fact]
    [Trait("Obligation", "G15")]
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
    [Trait("Obligation", "G14")]
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
    public async Task A_heartbeat_in_time_keeps_the_connection_of_any_interval()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        stage.Rehearsal.GatewaySettings = new GatewaySettings { HeartbeatInterval = 1000 };
        using var socket = await stage.ConnectAsync();
        Assert.Equal(1000, (int)(await socket.ReceiveAsync())["d"]!["heartbeat_interval"]!);
        time.Advance(TimeSpan.FromSeconds(1.4));
        await socket.SendAsync(1, null);
        await socket.NextOpAsync(11);
        time.Advance(TimeSpan.FromSeconds(1.4));
        await socket.SendAsync(1, null);
        await socket.NextOpAsync(11);

        time.Advance(TimeSpan.FromSeconds(1.6));

        Assert.Equal(4009, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData("v=6&encoding=json")]
    [InlineData("encoding=json")]
    [Trait("Obligation", "G1")]
    public async Task Another_version_closes_with_4012(string query)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync(query);

        Assert.Equal(4012, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData("v=10&encoding=etf")]
    [InlineData("v=10&encoding=json&compress=zstd-stream")]
    public async Task What_the_sandbox_does_not_speak_is_refused_before_the_connection(string query)
    {
        await using var stage = await Stage.OpenAsync();

        var refused = await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => stage.ConnectAsync(query));

        Assert.Contains("400", refused.Message, StringComparison.Ordinal);
    }
}
