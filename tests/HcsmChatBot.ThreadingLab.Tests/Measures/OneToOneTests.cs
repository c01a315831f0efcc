using HcsmChatBot.ThreadingLab.Measures;
using static HcsmChatBot.ThreadingLab.Tests.Measures.MeasuresExamples;

namespace HcsmChatBot.ThreadingLab.Tests.Measures;

public sealed class OneToOneTests
{
    [Fact]
    public void Alike_is_a_hundred() =>
        Assert.Equal(100, OneToOne.Overlap([Table(Conversations([0, 1], [2], [3]), Conversations([2], [3], [0, 1]))]));

    // To pair the two that share three lines leaves nothing for the others: 3 + 0. The best is 2 + 2, of 7 lines.
    [Fact]
    public void The_largest_overlap_is_given_up_where_others_gain_more() =>
        Assert.Equal(100 * 4.0 / 7, OneToOne.Overlap([Table(Conversations([0, 1, 2, 3, 4], [5, 6]), Conversations([0, 1, 2, 5, 6], [3, 4]))]), 9);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_many_parts_only_one_is_paired_with_the_whole(bool splitIsGold)
    {
        var (whole, split) = (Conversations([0, 1, 2, 3]), Conversations([0, 1], [2], [3]));

        Assert.Equal(50, OneToOne.Overlap([splitIsGold ? Table(split, whole) : Table(whole, split)]));
    }

    // 4 of 4 lines, and 1 of 2.
    [Fact]
    public void All_logs_are_counted_together() =>
        Assert.Equal(
            100 * 5.0 / 6,
            OneToOne.Overlap(
            [
                Table(Conversations([0, 1, 2, 3]), Conversations([0, 1, 2, 3])),
                Table(Conversations([0, 1]), Conversations([0], [1])),
            ]),
            9);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_other_pairing_is_worth_more(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            var worth = new int[random.Next(1, 6), random.Next(1, 6)];
            for (var row = 0; row < worth.GetLength(0); row++)
                for (var column = 0; column < worth.GetLength(1); column++)
                    worth[row, column] = random.Next(3) == 0 ? random.Next(10) : 0;

            Assert.Equal(BestOfAll(worth, 0, 0), Assignment.Best(worth));
        }
    }

    /// <summary>Tries every pairing.</summary>
    private static int BestOfAll(int[,] worth, int row, int taken)
    {
        if (row == worth.GetLength(0))
            return 0;
        var best = BestOfAll(worth, row + 1, taken);
        for (var column = 0; column < worth.GetLength(1); column++)
            if ((taken >> column & 1) == 0)
                best = Math.Max(best, worth[row, column] + BestOfAll(worth, row + 1, taken | 1 << column));
        return best;
    }
}
