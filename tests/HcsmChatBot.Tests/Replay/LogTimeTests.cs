using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class LogTimeTests
{
    private const string Undated = "meeting.log";

    private static IEnumerable<string> Times(string name, params string[] lines) =>
        MeetingLog.Read(name, lines).Meetings[0].Entries.Select(entry => entry.At.ToString("yyyy-MM-dd HH:mm:ss.fff", null));

    [Theory]
    [InlineData("ubuntu-meeting-2010-11-08.irc.txt")]
    [InlineData("20101108.log")]
    [InlineData("log of 2010-99-99, that is 20101108")]
    public void The_name_gives_the_day_where_the_lines_do_not(string name) =>
        Assert.Equal(["2010-11-08 13:00:30.000"], Times(name, "[13:00] <ada> #startmeeting"));

    [Fact]
    public void The_day_of_the_line_counts_more_than_that_of_the_name() =>
        Assert.Equal(
            ["2010-11-08 13:00:30.000", "2010-11-09 13:00:30.000"],
            Times("x-2001-01-01.log", "x 2010-11-08 [13:00] <ada> #startmeeting", "x 2010-11-09 [13:00] <bob> hi"));

    [Fact]
    public void A_log_that_tells_no_day_is_refused()
    {
        var refused = Logs.Refused(Undated, "=== bob has joined", "[13:00] <ada> #startmeeting");

        Assert.Equal(2, refused.Line);
        Assert.Contains("in the file's name", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_more_than_twelve_hours_means_that_midnight_has_passed() =>
        Assert.Equal(
            ["2010-12-31 23:59:30.000", "2011-01-01 00:01:30.000", "2011-01-01 23:00:30.000", "2011-01-02 00:00:30.000"],
            Times("x-2010-12-31", "[23:59] <ada> #startmeeting", "[00:01] <bob> a", "[23:00] <bob> b", "[00:00] <bob> c"));

    [Fact]
    public void Midnight_may_pass_in_a_line_of_the_system() =>
        Assert.Equal(
            ["2010-11-08 20:00:30.000", "2010-11-09 12:00:30.000"],
            Times("x-2010-11-08", "[20:00] <ada> #startmeeting", "[06:00] === bob has joined", "[12:00] <bob> good morning"));

    [Theory]
    [InlineData("x-2010-11-08", "")]
    [InlineData("x", "x 2010-11-08 ")]
    public void A_small_step_back_does_not_turn_time_back(string name, string prefix) =>
        Assert.Equal(
            ["2010-11-08 13:05:20.000", "2010-11-08 13:05:40.000", "2010-11-08 13:06:30.000"],
            Times(name, $"{prefix}[13:05] <ada> #startmeeting", $"{prefix}[13:04] <bob> hi", $"{prefix}[13:06] <ada> hi"));

    [Fact]
    public void Twelve_hours_back_is_still_a_small_step() =>
        Assert.Equal(
            ["2010-11-08 13:00:20.000", "2010-11-08 13:00:40.000"],
            Times("x-2010-11-08", "[13:00] <ada> #startmeeting", "[01:00] <bob> hi"));

    [Fact]
    public void The_lines_of_a_minute_are_spread_evenly_in_their_order() =>
        Assert.Equal(
            ["2010-11-08 13:00:15.000", "2010-11-08 13:00:30.000", "2010-11-08 13:00:45.000", "2010-11-08 13:01:30.000"],
            Times("x-2010-11-08", "[13:00] <ada> #startmeeting", "[13:00] <bob> a", "[13:00] <MootBot> b", "[13:00] <bob> c", "[13:01] <bob> d"));

    [Fact]
    public void The_lines_of_a_second_follow_by_the_millisecond() =>
        Assert.Equal(
            ["2010-11-08 13:00:07.000", "2010-11-08 13:00:07.001", "2010-11-08 13:00:08.000"],
            Times("x-2010-11-08", "[13:00:07] <ada> #startmeeting", "[13:00:07] <bob> a", "[13:00:08] <bob> b"));

    [Fact]
    public void Time_never_goes_back_where_minutes_and_seconds_mix() =>
        Assert.Equal(
            ["2010-11-08 13:00:30.000", "2010-11-08 13:00:30.000", "2010-11-08 13:00:50.000"],
            Times("x-2010-11-08", "[13:00] <ada> #startmeeting", "[13:00:10] <bob> a", "[13:00:50] <bob> b"));

    [Fact]
    public void Ten_thousand_lines_of_one_second_stay_before_the_next_second()
    {
        string[] crowd = ["[13:00:00] <ada> #startmeeting", .. Enumerable.Repeat("[13:00:00] <bob> hi", 10_000), "[13:00:01] <bob> bye"];

        var entries = MeetingLog.Read("x-2010-11-08", crowd).Meetings[0].Entries;

        Assert.Equal(entries.OrderBy(entry => entry.At), entries);
        Assert.Equal(new DateTimeOffset(2010, 11, 8, 13, 0, 1, TimeSpan.Zero), entries[^1].At);
    }
}
