using HcsmChatBot.Connection;

namespace HcsmChatBot.Tests.Connection;

/// <summary>Each interaction comes twice: ahead of the messages, and in its turn.</summary>
public sealed class RecentInteractionsTests
{
    private readonly RecentInteractions met = new();

    [Fact]
    public void Whichever_comes_first_is_the_first()
    {
        Assert.True(IsFirst(1));
        Assert.False(IsFirst(1));
        Assert.True(IsFirst(2));
    }

    [Fact]
    public void Of_two_lanes_that_meet_it_at_once_one_is_the_first()
    {
        var firsts = 0;
        Parallel.For(0, 1000, turn =>
        {
            if (IsFirst((ulong)turn / 2))
                Interlocked.Increment(ref firsts);
        });

        Assert.Equal(500, firsts);
    }

    [Fact]
    public void Whoever_comes_second_finds_it_taken_in_hand()
    {
        var isTaken = false;
        using var comes = new ManualResetEventSlim();
        Thread? second = null;
        var foundTaken = false;

        met.First(1, () =>
        {
            second = new Thread(() =>
            {
                comes.Set();
                met.First(1, () => true);
                foundTaken = Volatile.Read(ref isTaken);
            });
            second.Start();
            comes.Wait();
            Thread.Yield();
            Volatile.Write(ref isTaken, true);
            return true;
        });
        second!.Join();

        Assert.True(foundTaken);
    }

    [Fact]
    public void It_is_remembered_while_two_thousand_others_come_and_no_longer()
    {
        IsFirst(0);
        for (var other = 1UL; other < 2000; other++)
            IsFirst(other);
        Assert.False(IsFirst(0));

        IsFirst(2000);
        Assert.True(IsFirst(0));
    }

    private bool IsFirst(ulong id) => met.First(id, () => true) is not null;
}
