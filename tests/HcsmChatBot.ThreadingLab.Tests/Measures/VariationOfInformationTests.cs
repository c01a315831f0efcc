using HcsmChatBot.ThreadingLab.Measures;
using static HcsmChatBot.ThreadingLab.Tests.Measures.MeasuresExamples;

namespace HcsmChatBot.ThreadingLab.Tests.Measures;

public sealed class VariationOfInformationTests
{
    private static readonly Clustering TwoPairs = Conversations([0, 1], [2, 3]);
    private static readonly Clustering OneOfFour = Conversations([0, 1, 2, 3]);
    private static readonly Clustering FourAlone = Conversations([0], [1], [2], [3]);

    private static double Similarity(params ContingencyTable[] tables) => VariationOfInformation.Similarity(tables);

    [Fact]
    public void Alike_is_a_hundred()
    {
        Assert.Equal(100, Similarity(Table(TwoPairs, Conversations([3, 2], [1, 0]))));
        Assert.Equal(100, Similarity(Table(FourAlone, FourAlone)));
    }

    // Who knows that all are one lacks one bit about each of the four lines, of log2(4) = 2 bits at most.
    [Fact]
    public void Two_pairs_taken_for_one_are_half_known() => Assert.Equal(50, Similarity(Table(TwoPairs, OneOfFour)), 9);

    [Fact]
    public void It_is_the_same_both_ways() => Assert.Equal(Similarity(Table(TwoPairs, OneOfFour)), Similarity(Table(OneOfFour, TwoPairs)), 9);

    // One bit is unknown in each direction, or two in one.
    [Fact]
    public void What_tells_nothing_is_zero()
    {
        Assert.Equal(0, Similarity(Table(TwoPairs, Conversations([0, 2], [1, 3]))), 9);
        Assert.Equal(0, Similarity(Table(FourAlone, OneOfFour)), 9);
    }

    // 4 lines lack one bit each, of 8 lines with log2(8) = 3 bits at most: 4 / 8 / 3 = 1/6.
    [Fact]
    public void All_logs_are_scaled_together() =>
        Assert.Equal(100 - 100.0 / 6, Similarity(Table(TwoPairs, OneOfFour), Table(TwoPairs, TwoPairs)), 9);

    // 3 of 4 in one: H(gold | predicted) = 3/4·(log2 3 − 2/3) + 0, H(predicted | gold) = 1/2·1, of 2 bits.
    [Fact]
    public void Unequal_parts_count_by_their_lines() =>
        Assert.Equal(
            100 - 100 * (0.75 * (Math.Log2(3) - 2.0 / 3) + 0.5) / 2,
            Similarity(Table(TwoPairs, Conversations([0, 1, 2], [3]))),
            9);

    [Fact]
    public void A_single_line_cannot_be_wrong() => Assert.Equal(100, Similarity(Table(Conversations([7]), Conversations([7]))));
}
