using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>What waits for the reader is bounded, and a full queue is waited for only a while.</summary>
public sealed class DeliveryQueueTests
{
    private const int Most = DeliveryQueue.MostWaiting;
    private readonly ManualTime time = new();
    private readonly DeliveryQueue queue;
    private readonly IAsyncEnumerator<Delivery> reader;
    private long last;

    public DeliveryQueueTests()
    {
        queue = new DeliveryQueue(time, new SignsOfLife(time));
        reader = queue.ReadAllAsync(default).GetAsyncEnumerator();
    }

    [Fact]
    public async Task More_than_it_holds_waits_for_room()
    {
        await FillAsync();
        var waiting = PutAsync();
        Assert.False(waiting.IsCompleted);

        await TakeAsync(1);

        Assert.True(await waiting);
        Assert.Equal(Most, queue.Count);
    }

    [Fact]
    public async Task After_a_second_without_room_everything_is_passed_over()
    {
        await FallBehindAsync();

        foreach (var _ in Enumerable.Range(0, 10_000))
            Assert.False(await PutAsync());
        await TakeAsync(Most / 2);
        Assert.False(await PutAsync());

        Assert.Equal((Most / 2, 10_002), (queue.Count, queue.PassedOver));
    }

    [Fact]
    public async Task The_second_is_counted_over_all_the_waits_until_the_queue_is_half_empty()
    {
        await FillAsync();
        await WaitAsync(0.6, taken: 1);
        await WaitAsync(0.3, taken: 1);

        var tooLong = PutAsync();
        await time.PassAsync(TimeSpan.FromSeconds(0.1));

        Assert.False(await tooLong);
    }

    [Fact]
    public async Task Half_empty_it_may_be_full_for_a_second_again()
    {
        await FillAsync();
        await WaitAsync(0.9, taken: (Most / 2) + 1);
        await FillAsync();

        await WaitAsync(0.9, taken: 1);

        Assert.Equal(0, queue.PassedOver);
    }

    [Fact]
    public async Task A_reader_that_has_taken_all_has_caught_up_and_nothing_is_passed_over_after_that()
    {
        await FallBehindAsync();
        var caughtUp = queue.CaughtUpAsync(default);
        await TakeAsync(Most - 1);
        Assert.False(caughtUp.IsCompleted);
        Assert.Equal(0, queue.BeginAgain());

        await TakeAsync(1);

        Assert.Equal(new ConnectionEnd.CaughtUp(), await caughtUp.WaitAsync(Patience.Limit));
        Assert.False(await PutAsync());
        Assert.Equal(2, queue.BeginAgain());
        Assert.True(await PutAsync());
        Assert.Equal(0, queue.BeginAgain());
    }

    [Fact]
    public async Task What_is_told_counts_only_while_nothing_is_missing_before_it()
    {
        await PutAsync(new GatewayEvent.Other("replayed"));
        Assert.Null(queue.Told);
        await PutAsync();
        Assert.Equal(("one", 2), queue.Told);

        await FallBehindAsync();
        Assert.Null(queue.Told);
        await TakeAsync(Most);
        Assert.Null(queue.Told);

        queue.BeginAgain();
        await PutAsync(new GatewayEvent.Other("replayed"));
        Assert.Null(queue.Told);
        await PutAsync();
        Assert.Equal(("one", last), queue.Told);
    }

    [Fact]
    public async Task A_new_session_is_told_though_the_queue_is_full()
    {
        await FallBehindAsync();

        Assert.True(await PutAsync(new GatewayEvent.Ready(new() { Id = 1 }, 2, "new", new Uri("wss://resume.test"), [])));

        await TakeAsync(Most);
        Assert.True(await reader.MoveNextAsync());
        Assert.IsType<GatewayEvent.Ready>(reader.Current.Dispatch.Event);
    }

    [Fact]
    public async Task Whoever_leaves_waits_no_longer_and_what_waited_is_not_told()
    {
        await FillAsync();
        using var leaving = new CancellationTokenSource();
        var waiting = queue.PutAsync(Next(new GatewayEvent.Resumed()), leaving.Token).AsTask();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal((Most, 0), (queue.Count, queue.PassedOver));
    }

    private async Task FillAsync()
    {
        while (queue.Count < Most)
            Assert.True(await PutAsync());
    }

    private async Task FallBehindAsync()
    {
        await FillAsync();
        var tooLong = PutAsync();
        await time.PassAsync(DeliveryQueue.LongestWait);
        Assert.False(await tooLong);
        Assert.Equal(1, queue.PassedOver);
    }

    /// <summary>One is put that has to wait for so many seconds.</summary>
    private async Task WaitAsync(double seconds, int taken)
    {
        var waiting = PutAsync();
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(seconds));
        await TakeAsync(taken);
        Assert.True(await waiting);
    }

    private Task<bool> PutAsync(GatewayEvent? happened = null) =>
        queue.PutAsync(Next(happened ?? new GatewayEvent.Resumed()), default).AsTask().WaitAsync(Patience.Limit);

    private Delivery Next(GatewayEvent happened) => new(new Dispatch("one", ++last, happened), new Watermark("one", 0));

    private async Task TakeAsync(int count)
    {
        foreach (var _ in Enumerable.Range(0, count))
            Assert.True(await reader.MoveNextAsync());
    }
}
