using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class LogLineTests
{
    [Theory]
    [InlineData("[13:05] <bob> hello all")]
    [InlineData("[13:05:09] <bob> hello all")]
    [InlineData("13:05 <bob> hello all")]
    [InlineData("13:05:09 <bob> hello all")]
    [InlineData("[13:05] <@bob> hello all")]
    [InlineData("[13:05] <+bob> hello all")]
    [InlineData("[13:05] < bob> hello all")]
    [InlineData("ubuntu-meeting 2010-11-08 [13:05] <bob> hello all ")]
    [InlineData("#ubuntu-meeting 2010-11-08 13:05 <bob> hello all")]
    [InlineData("2010-11-08 13:05:09 <bob> hello all")]
    public void A_message_is_read_in_every_form_of_its_time_and_nick(string line)
    {
        var said = Logs.ReadMeeting(line).OnlySaid();

        Assert.Equal("bob", said.Speaker.Nick);
        Assert.Equal("hello all", said.Text);
        Assert.Equal(2, said.Line);
        Assert.Equal(new DateTime(2010, 11, 8, 13, 5, 0), said.At.Date.AddHours(said.At.Hour).AddMinutes(said.At.Minute));
    }

    [Theory]
    [InlineData("bjf[afk]")]
    [InlineData("simon-o|lunch")]
    [InlineData("apw`")]
    [InlineData("_{^}_")]
    [InlineData(@"a\b")]
    [InlineData("42")]
    public void A_nick_may_hold_every_character_that_IRC_allows(string nick) =>
        Assert.Equal(nick, Logs.ReadMeeting($"[13:05] <{nick}> hi").OnlySaid().Speaker.Nick);

    [Theory]
    [InlineData("[13:05]  * bob waves  ", "* bob waves")]
    [InlineData("13:05 * bob counts 4  members", "* bob counts 4  members")]
    public void An_action_is_kept_as_the_line_says_it(string line, string text)
    {
        var said = Logs.ReadMeeting(line).OnlySaid();

        Assert.Equal("bob", said.Speaker.Nick);
        Assert.Equal(text, said.Text);
    }

    [Theory]
    [InlineData("[13:05] -ubottu- Launchpad bug 1")]
    [InlineData("[13:05] -bob:#ubuntu-meeting- hear me")]
    [InlineData("=== bob [~bob@host] has joined #ubuntu-meeting")]
    [InlineData("[13:05] === bob has left")]
    [InlineData("13:05 -!- bob [~bob@host] has quit [Ping timeout]")]
    [InlineData("*** bob sets mode: +o ada")]
    [InlineData("[13:05] --> bob has joined")]
    [InlineData("[13:05] <-- bob has quit")]
    [InlineData("--- Log opened Mon Nov 08 13:00:00 2010")]
    [InlineData("ubuntu-meeting 2010-11-08 === bob is away")]
    public void A_line_of_the_system_is_skipped_and_counted(string line)
    {
        var log = Logs.ReadMeeting(line);

        Assert.Empty(log.Said());
        Assert.Equal(1, log.LeftOut.System);
    }

    [Fact]
    public void Blank_lines_are_skipped_but_lines_keep_their_number()
    {
        var log = Logs.ReadMeeting("", "   ", "[13:05] <bob> hi");

        Assert.Equal(4, log.OnlySaid().Line);
        Assert.Equal(2, log.LeftOut.Blank);
    }

    [Theory]
    [InlineData("[13:05] <bob>  two  blanks,\ta tab and \"quotes\"  \t", " two  blanks,\ta tab and \"quotes\"")]
    [InlineData("[13:05] <bob> <ada> wrote: [13:04] * nobody", "<ada> wrote: [13:04] * nobody")]
    [InlineData("[13:05] <bob> === x is now known as y", "=== x is now known as y")]
    public void Only_the_end_of_a_text_is_trimmed(string line, string text) =>
        Assert.Equal(text, Logs.ReadMeeting(line).OnlySaid().Text);

    [Theory]
    [InlineData("[13:05] <bob>")]
    [InlineData("[13:05] <bob>    ")]
    [InlineData("[13:05] * bob  ")]
    public void A_line_without_words_is_left_out_and_counted(string line)
    {
        var log = Logs.ReadMeeting(line);

        Assert.Empty(log.Said());
        Assert.Equal(1, log.LeftOut.Empty);
    }

    [Theory]
    [InlineData("[13:05] (bob) hi", "expected <nick> text")]
    [InlineData("[13:05] <b ob> hi", "expected <nick> text")]
    [InlineData("[13:05] <bob>hi", "expected <nick> text")]
    [InlineData("[13:05]", "expected <nick> text")]
    [InlineData("the rest of a broken line", "expected <nick> text")]
    [InlineData("<bob> hi", "expected [HH:MM] or [HH:MM:SS]")]
    [InlineData("ubuntu-meeting 2010-11-08 <bob> hi", "expected [HH:MM] or [HH:MM:SS]")]
    [InlineData("[25:05] <bob> hi", "expected a time")]
    [InlineData("[13:60] <bob> hi", "expected a time")]
    [InlineData("[13:05:61] <bob> hi", "expected a time")]
    [InlineData("ubuntu-meeting 2010-02-30 [13:05] <bob> hi", "expected a day")]
    public void A_line_of_no_known_form_is_refused_with_its_place(string line, string expected)
    {
        var refused = Logs.Refused("x-2010-11-08.log", "[13:00] <ada> #startmeeting", line);

        Assert.Equal(("x-2010-11-08.log", 2), (refused.File, refused.Line));
        Assert.StartsWith($"x-2010-11-08.log, line 2: read '{line}', expected ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_line_is_quoted_to_its_sixtieth_character()
    {
        var refused = Logs.Refused(Logs.DatedName, new string('x', 61));

        Assert.StartsWith($"read '{new string('x', 60)}…', expected", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_tells_of_one_channel()
    {
        var refused = Logs.Refused("a.log", "ubuntu 2010-11-08 [13:00] <ada> #startmeeting", "debian 2010-11-08 [13:01] <bob> hi");

        Assert.Equal(2, refused.Line);
        Assert.Contains("the channel ubuntu", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2010-11-08.log", "ubuntu-meeting 2010-11-08 ", "ubuntu-meeting")]
    [InlineData("other-2010-11-08.log", "#ubuntu-devel 2010-11-08 ", "ubuntu-devel")]
    [InlineData("#ubuntu-meeting.2010-11-08.log", "", "ubuntu-meeting")]
    [InlineData("2010-11-08-#ubuntu-fr.txt", "", "ubuntu-fr")]
    [InlineData("ubuntu-meeting-2010-11-08.irc.txt", "", "ubuntu-meeting")]
    [InlineData("20101108_kernel team.log", "", "kernel")]
    [InlineData("20101108", "", "irc")]
    public void The_channel_is_told_by_the_lines_or_else_by_the_name(string name, string prefix, string channel) =>
        Assert.Equal(channel, MeetingLog.Read(name, [$"{prefix}[13:00] <ada> #startmeeting"]).Channel);
}
