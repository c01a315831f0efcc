using HcsmChatBot.Connection;

namespace HcsmChatBot.Tests.Connection;

/// <summary>Each interaction comes twice: ahead of the messages, and in its turn.</summary>
public sealed class RecentInteractionsTests
{
    private readonly RecentInteractions met = new();

    [Fact]
    public void Whichever_comes_first_is_the_first()
    {
        Assert.True(met.IsFirst(1));
        Assert.False(met.IsFirst(1));
        Assert.True(met.IsFirst(2));
    }

    [Fact]
    public void Of_two_lanes_that_meet_it_at_once_one_is_the_first()
    {
        var firsts = 0;
        Parallel.For(0, 1000, turn =>
        {
            if (met.IsFirst((ulong)turn / 2))
                Interlocked.Increment(ref firsts);
        });

        Assert.Equal(500, firsts);
    }

    [Fact]
    public void It_is_remembered_while_two_thousand_others_come_and_no_longer()
    {
        met.IsFirst(0);
        for (var other = 1UL; other < 2000; other++)
            met.IsFirst(other);
        Assert.False(met.IsFirst(0));

        met.IsFirst(2000);
        Assert.True(met.IsFirst(0));
    }
}
