using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Tests.Corpus;

public sealed class AnnotationTests
{
    private static IEnumerable<LineLink> Read(params string[] lines) => Annotation.Read("a.annotation.txt", lines, linesOfTheLog: 10);

    [Theory]
    [InlineData("3 7 - ")]
    [InlineData("7 3 -")]
    [InlineData("  3\t7 -\r")]
    [InlineData("3 7")]
    public void The_later_line_answers_the_earlier_in_whatever_order_they_stand(string line) => Assert.Equal([new LineLink(7, 3)], Read(line));

    [Fact]
    public void A_line_that_answers_itself_starts_a_conversation() => Assert.Equal([LineLink.Start(4)], Read("4 4 -"));

    [Fact]
    public void A_link_is_written_as_it_is_read() => Assert.Equal("3 7 -", new LineLink(7, 3).ToString());

    [Theory]
    [InlineData("3 -")]
    [InlineData("3 x -")]
    [InlineData("3 7 9 -")]
    [InlineData("3 7 +")]
    [InlineData("-3 7 -")]
    [InlineData("3.0 7 -")]
    [InlineData("3 99999999999 -")]
    [InlineData("\0\0\0")]
    public void A_damaged_line_is_named_by_file_and_number(string damaged)
    {
        var fault = Assert.Throws<CorpusException>(() => Read("1 2 -", "", damaged));

        Assert.Equal("a.annotation.txt:3: expected \"parent child -\", two line numbers.", fault.Message);
    }

    [Fact]
    public void A_line_that_the_log_does_not_have_is_named_too()
    {
        Assert.Equal([new LineLink(9, 0)], Read("0 9 -"));
        Assert.Equal(
            "a.annotation.txt:1: line 10 is not in the log, which has 10 lines (the first is 0).",
            Assert.Throws<CorpusException>(() => Read("0 10 -")).Message);
    }
}
