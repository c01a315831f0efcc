using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#sharding</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData(0ul, 16, 0)]
    [InlineData((1ul << 22) - 1, 16, 0)]
    [InlineData(1ul << 22, 16, 1)]
    [InlineData(17ul << 22, 16, 1)]
    [InlineData(197038439483310086, 2, 0)]
    [InlineData(197038439483310086, 1, 0)]
    [InlineData(ulong.MaxValue, 1000, 103)]
    [Trait("Obligation", "G23")]
    public void A_guild_belongs_to_the_shard_of_its_ids_time(ulong guild, int count, int shard) =>
        Assert.Equal(new GatewayShard(shard, count), GatewayShard.Of(guild, count));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    [Trait("Obligation", "G23")]
    public void A_shard_that_cannot_be_is_refused(int id, int count) =>
        Assert.Contains("shard", Assert.Throws<ArgumentException>(() => new GatewayShard(id, count)).Message, StringComparison.Ordinal);

    [Fact]
    [Trait("Obligation", "G23")]
    public void A_bot_of_no_shards_is_refused() =>
        Assert.Equal("A bot has one shard or more, not 0.", Assert.Throws<ArgumentException>(() => GatewayShard.Of(1, 0)).Message);

    [Fact]
    [Trait("Obligation", "G23")]
    public async Task A_shard_says_which_of_how_many_it_is()
    {
        await using var bot = new BotOnTheGateway(options: BotOnTheGateway.Options with { Shard = new GatewayShard(2, 5) });
        var connection = await bot.ConnectedAsync();
        connection.Hello();

        Assert.Equal([2, 5], (await connection.SentAsync(2)).GetProperty("shard").EnumerateArray().Select(number => number.GetInt32()));
    }

    [Fact]
    [Trait("Obligation", "G23")]
    public async Task A_bot_without_shards_says_nothing_of_them()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        connection.Hello();

        Assert.False((await connection.SentAsync(2)).TryGetProperty("shard", out _));
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task Of_two_shards_in_one_process_the_second_identifies_five_seconds_after_the_first()
    {
        var time = new ManualTime();
        var turns = new IdentifyTurns(time);
        await using var one = new BotOnTheGateway(options: Shard(0), turns: turns);
        var first = await one.ConnectedAsync();
        await using var other = new BotOnTheGateway(options: Shard(1), turns: turns);
        first.Hello();
        await first.SentAsync(2);

        await time.WaitedForAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(0, other.Connections);
        time.Advance(TimeSpan.FromSeconds(5));

        await other.IdentifiedAsync();
    }

    private static DiscordOptions Shard(int id) => BotOnTheGateway.Options with { Shard = new GatewayShard(id, 2) };
}
