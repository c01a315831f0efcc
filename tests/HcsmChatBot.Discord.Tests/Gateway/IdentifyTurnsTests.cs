using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#sharding-max-concurrency</summary>
public sealed class IdentifyTurnsTests
{
    private const int Count = 32;
    private readonly ManualTime time = new();
    private readonly IdentifyTurns turns;

    public IdentifyTurnsTests() => turns = new IdentifyTurns(time);

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task Shards_of_different_lanes_identify_side_by_side()
    {
        foreach (var shard in Enumerable.Range(0, 16))
            (await TakeAsync(shard, maxConcurrency: 16)).Use();
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task Shards_of_the_same_lane_identify_five_seconds_apart()
    {
        (await TakeAsync(0, maxConcurrency: 16)).Use();

        var next = TakeAsync(16, maxConcurrency: 16);
        await time.WaitedForAsync(TimeSpan.FromSeconds(5));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.True((await next).WasWaitedFor);
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task All_of_one_lane_come_in_turn()
    {
        var waiting = Enumerable.Range(0, 4).Select(shard => TakeAsync(shard, maxConcurrency: 1)).ToList();
        foreach (var turn in waiting)
        {
            (await turn).Use();
            if (turn != waiting[^1])
                await time.PassAsync(TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task A_turn_that_was_not_used_costs_the_next_one_no_time()
    {
        var turn = await TakeAsync(0, maxConcurrency: 1);
        var next = TakeAsync(1, maxConcurrency: 1);
        Assert.False(next.IsCompleted);

        turn.Dispose();

        await next;
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task A_turn_is_given_back_once_though_it_was_used_and_disposed_of()
    {
        var turn = await TakeAsync(0, maxConcurrency: 1);
        turn.Use();
        turn.Dispose();
        var second = TakeAsync(1, maxConcurrency: 1);
        await time.PassAsync(TimeSpan.FromSeconds(5));
        await second;

        Assert.False(TakeAsync(2, maxConcurrency: 1).IsCompleted);
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task Whoever_gives_up_waiting_leaves_the_turn_to_the_next()
    {
        (await TakeAsync(0, maxConcurrency: 1)).Use();
        using var stop = new CancellationTokenSource();
        var given = turns.TakeAsync(new GatewayShard(1, Count), 1, stop.Token);
        await time.WaitedForAsync(TimeSpan.FromSeconds(5));
        var next = TakeAsync(2, maxConcurrency: 1);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        await time.PassAsync(TimeSpan.FromSeconds(5));

        await next;
    }

    private Task<IdentifyTurn> TakeAsync(int shard, int maxConcurrency) =>
        turns.TakeAsync(new GatewayShard(shard, Count), maxConcurrency, default).WaitAsync(Patience.Limit);
}
