using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab.Tests.Measures;

public sealed class ClusteringTests
{
    private static IEnumerable<int[]> Conversations(params LineLink[] links) => Clustering.Of(links).Conversations.Select(lines => lines.ToArray());

    [Fact]
    public void Links_hold_a_conversation_together_over_any_number_of_lines() =>
        Assert.Equal([[10, 12, 13, 15], [11, 14]], Conversations(new(10, 10), new(11, 11), new(12, 10), new(13, 12), new(14, 11), new(15, 13)));

    [Fact]
    public void A_line_with_two_parents_makes_one_conversation_of_two() =>
        Assert.Equal([[10, 11, 12, 13]], Conversations(new(10, 10), new(11, 11), new(12, 10), new(12, 11), new(13, 11)));

    [Fact]
    public void A_line_of_the_context_joins_those_that_answer_it_and_is_not_counted() =>
        Assert.Equal([[10, 12], [11]], Conversations(new(10, 7), new(11, 8), new(12, 7)));

    [Fact]
    public void A_line_that_starts_and_is_not_answered_is_alone() => Assert.Equal([[3], [4]], Conversations(new(3, 3), new(4, 4)));

    [Fact]
    public void A_chain_of_ten_thousand_lines_is_one_conversation() =>
        Assert.Equal(10_000, Assert.Single(Conversations([.. Enumerable.Range(1, 10_000).Select(line => new LineLink(line, line - 1))])).Length);

    [Fact]
    public void Clusterings_of_different_lines_cannot_be_compared() =>
        Assert.Throws<ArgumentException>(() => ContingencyTable.Of(Clustering.Of([new(1, 1)]), Clustering.Of([new(2, 1)])));
}
