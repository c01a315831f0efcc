using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab.Tests.Measures;

public sealed class LinkMatchTests
{
    [Fact]
    public void A_line_with_two_parents_is_half_found_by_one_of_them()
    {
        HashSet<LineLink> gold = [new(1, 1), new(2, 2), new(3, 1), new(3, 2)];
        HashSet<LineLink> predicted = [new(1, 1), new(2, 1), new(3, 2)];

        var count = MatchCount.Of(gold, predicted);

        Assert.Equal(new MatchCount(Gold: 4, Predicted: 3, Matched: 2), count);
        Assert.Equal(200.0 / 3, count.Precision, 9);
        Assert.Equal(50, count.Recall, 9);
        Assert.Equal(400.0 / 7, count.F1, 9);
    }

    [Fact]
    public void A_start_that_is_found_counts_like_any_other_link() =>
        Assert.Equal(100, MatchCount.Of<LineLink>(new HashSet<LineLink> { new(5, 5) }, new HashSet<LineLink> { LineLink.Start(5) }).F1);

    [Fact]
    public void Where_nothing_is_found_all_is_zero()
    {
        Assert.Equal((0, 0, 0), Percents(new MatchCount(Gold: 3, Predicted: 2, Matched: 0)));
        Assert.Equal((0, 0, 0), Percents(default));
    }

    [Fact]
    public void Logs_are_counted_together_and_not_averaged() =>
        Assert.Equal(new MatchCount(11, 11, 2), new MatchCount(1, 1, 1) + new MatchCount(10, 10, 1));

    private static (double Precision, double Recall, double F1) Percents(MatchCount count) => (count.Precision, count.Recall, count.F1);
}
