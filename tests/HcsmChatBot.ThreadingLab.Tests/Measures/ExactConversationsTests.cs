using HcsmChatBot.ThreadingLab.Measures;
using static HcsmChatBot.ThreadingLab.Tests.Measures.MeasuresExamples;

namespace HcsmChatBot.ThreadingLab.Tests.Measures;

public sealed class ExactConversationsTests
{
    // Gold has two conversations and two lines alone; of the three that were predicted one is found whole.
    [Fact]
    public void A_conversation_counts_where_it_is_found_whole() =>
        Assert.Equal(
            new MatchCount(Gold: 2, Predicted: 3, Matched: 1),
            ExactConversations.Of(Conversations([1, 4], [2, 3, 5], [6], [7]), Conversations([4, 1], [2, 3], [5, 6], [7])));

    [Fact]
    public void A_line_alone_is_no_conversation() => Assert.Equal(default, ExactConversations.Of(Conversations([1], [2]), Conversations([1], [2])));

    [Fact]
    public void Where_no_conversation_matches_the_figure_is_zero()
    {
        var count = ExactConversations.Of(Conversations([1, 2], [3, 4]), Conversations([1, 2, 3, 4]));

        Assert.Equal(new MatchCount(2, 1, 0), count);
        Assert.Equal(0, count.F1);
    }

    [Fact]
    public void Lines_are_compared_as_numbers_and_not_as_digits() =>
        Assert.Equal(0, ExactConversations.Of(Conversations([1, 11], [2]), Conversations([1, 2], [11])).Matched);
}
