using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class TopicLabelTests
{
    [Theory]
    [InlineData("T1")]
    [InlineData("T3b")]
    [InlineData("T10")]
    [InlineData("T99z")]
    [InlineData("intro")]
    public void What_is_written_is_read_back(string text) => Assert.Equal(text, TopicLabel.Parse(text).ToString());

    [Theory]
    [InlineData("t1", "T1")]
    [InlineData("T3B", "T3b")]
    [InlineData("INTRO", "intro")]
    public void Upper_and_lower_case_are_the_same(string text, string label) => Assert.Equal(TopicLabel.Parse(label), TopicLabel.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("T")]
    [InlineData("Ta")]
    [InlineData("T0")]
    [InlineData("T01")]
    [InlineData("T100")]
    [InlineData("T1ab")]
    [InlineData("T1é")]
    [InlineData("T-1")]
    [InlineData("T 1")]
    [InlineData(" T1")]
    [InlineData("T1 ")]
    [InlineData("A1")]
    [InlineData("1")]
    [InlineData("T٣")]
    [InlineData("introductions")]
    public void Anything_else_is_no_label(string text)
    {
        Assert.False(TopicLabel.TryParse(text, out _));
        Assert.Throws<FormatException>(() => TopicLabel.Parse(text));
    }

    [Fact]
    public void Labels_stand_in_the_order_in_which_they_are_asked()
    {
        string[] order = ["intro", "T1", "T1a", "T1b", "T2", "T9", "T10", "T10a"];
        Assert.Equal(order, order.Reverse().Select(TopicLabel.Parse).Order().Select(label => label.ToString()));
    }

    [Fact]
    public void Labels_compare_as_they_stand_in_order()
    {
        var (first, second) = (TopicLabel.Parse("T1a"), TopicLabel.Parse("T2"));
        Assert.True(first < second && first <= second && second > first && second >= first);
        Assert.False(second < first || second <= first || first > second || first >= second);
    }

    [Fact]
    public void The_label_that_says_nothing_is_the_introductions()
    {
        Assert.True(default(TopicLabel).IsIntroductions);
        Assert.False(TopicLabel.Parse("T1").IsIntroductions);
    }
}
