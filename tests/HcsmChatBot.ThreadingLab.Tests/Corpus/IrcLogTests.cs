using System.Text;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Tests.Corpus;

public sealed class IrcLogTests
{
    private static readonly DateTimeOffset FirstDay = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static IReadOnlyList<IrcLine> Read(params string[] lines) => IrcLog.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    private static IEnumerable<TimeSpan> Times(params string[] clocks) =>
        Read([.. clocks.Select(clock => $"[{clock}] <ann> hello")]).Select(line => line.At - FirstDay);

    [Theory]
    [InlineData("[12:18] <ann> hello, all ", "ann", "hello, all", false)]
    [InlineData("[12:18] <|trey|> :)", "|trey|", ":)", false)]
    [InlineData("[12:18] <ann> <b> is bold", "ann", "<b> is bold", false)]
    [InlineData("[12:18] <@ann> hello", "ann", "hello", false)]
    [InlineData("[12:18:59] <ann> hello", "ann", "hello", false)]
    [InlineData("[12:18] <ann>", "ann", "", false)]
    [InlineData("[12:18] <ann> ", "ann", "", false)]
    [InlineData("[12:18]  * ann waves", "ann", "waves", true)]
    [InlineData("[12:18] * ann", "ann", "", true)]
    [InlineData("ubuntu-meeting 2009-10-20 [12:01] <ann> hello", "ann", "hello", false)]
    [InlineData("ubuntu-meeting 2009-10-20 [12:01]  * ann waves", "ann", "waves", true)]
    public void What_people_say_and_do_has_their_nick(string line, string nick, string text, bool isAction)
    {
        var read = Assert.Single(Read(line));

        Assert.Equal((nick, text, isAction, false), (read.Nick, read.Text, read.IsAction, read.IsSystem));
    }

    [Theory]
    [InlineData("=== ann is now known as ann_away")]
    [InlineData("=== [12:18] <ann> is quoted")]
    [InlineData("[12:18] -ann:#ubuntu- buy this")]
    [InlineData("[12:18] (ann/#ubuntu) hello")]
    [InlineData("[12:18] <> nobody")]
    [InlineData("[12:18]")]
    [InlineData("[99:99] <ann> hello")]
    [InlineData("ann: hello")]
    [InlineData(" ")]
    [InlineData("")]
    public void Any_other_line_is_the_systems(string line) => Assert.True(Assert.Single(Read(line)).IsSystem);

    [Fact]
    public void Odd_and_empty_lines_keep_the_numbers_of_those_after_them()
    {
        var lines = Read("=== topic", "", "\u2028\u000B\u000C\u0085 odd", "[12:00] <ann> one\rtwo", "[12:01] <bob> three");

        Assert.Equal([null, null, null, "ann", "bob"], lines.Select(line => line.Nick));
    }

    [Fact]
    public void Line_ends_of_either_kind_are_no_part_of_the_text()
    {
        Assert.Equal(["one", "two"], IrcLog.Read("[12:00] <ann> one\r\n[12:00] <ann> two"u8).Select(line => line.Text));
        Assert.Empty(IrcLog.Read([]));
        Assert.Single(IrcLog.Read("\uFEFF[12:00] <ann> one\n"u8), line => line.Nick == "ann");
    }

    [Fact]
    public void Damaged_bytes_neither_lose_a_line_nor_the_rest_of_it()
    {
        byte[] file = [.. "[12:00] <ann> caf"u8, 0xE9, .. " noir\n[12:01] <b"u8, 0xFF, .. "b> yes\n"u8];

        var lines = IrcLog.Read(file);

        Assert.Equal(["caf\uFFFD noir", "yes"], lines.Select(line => line.Text));
        Assert.Equal("b\uFFFDb", lines[1].Nick);
    }

    [Fact]
    public void Lines_of_one_minute_share_it() =>
        Assert.Equal([new(12, 18, 0), new(12, 18, 0), new(12, 19, 0)], Times("12:18", "12:18", "12:19"));

    [Fact]
    public void A_clock_that_passes_midnight_goes_on_to_the_next_day() =>
        Assert.Equal([new(23, 59, 0), new(1, 0, 1, 0), new(1, 23, 59, 0), new(2, 0, 0, 0)], Times("23:59", "00:01", "23:59", "00:00"));

    [Fact]
    public void A_clock_of_twelve_hours_goes_on_after_twelve()
    {
        Assert.Equal(
            [new(11, 59, 0), new(12, 59, 0), new(13, 0, 0), new(24, 0, 0), new(24, 58, 0), new(25, 3, 0)],
            Times("11:59", "12:59", "01:00", "12:00", "12:58", "01:03"));
        Assert.Equal([new(11, 58, 0), new(12, 3, 0), new(23, 59, 0), new(24, 0, 0)], Times("11:58", "00:03", "11:59", "00:00"));
    }

    [Fact]
    public void A_smaller_step_back_is_left_as_it_is()
    {
        Assert.Equal([new(12, 18, 0), new(12, 17, 0)], Times("12:18", "12:17"));
        Assert.Equal([new(2, 30, 0), new(1, 30, 0)], Times("02:30", "01:30"));
    }

    [Fact]
    public void A_line_without_a_time_has_that_of_the_line_before()
    {
        var lines = Read("[23:50] <ann> late", "=== bob joined", "[00:10] <bob> later", "");

        Assert.Equal(lines[0].At, lines[1].At);
        Assert.Equal(lines[2].At, lines[3].At);
    }

    [Fact]
    public void A_day_in_the_line_is_believed()
    {
        var lines = Read("#hall 2009-10-20 [12:01] <ann> one", "#hall 2009-10-21 [13:00] <ann> two");

        Assert.Equal(new DateTimeOffset(2009, 10, 20, 12, 1, 0, TimeSpan.Zero), lines[0].At);
        Assert.Equal(new DateTimeOffset(2009, 10, 21, 13, 0, 0, TimeSpan.Zero), lines[1].At);
    }
}
