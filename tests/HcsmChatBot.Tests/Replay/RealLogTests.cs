using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class RealLogTests
{
    private const string Autumn2010 = "ubuntu-meeting-2010-11-08.irc.txt";
    private const string Autumn2009 = "ubuntu-meeting-b.irc.txt";

    private static IEnumerable<(string Chair, int Topics, int Messages, int People, bool CutShort)> Counted(MeetingLog log) =>
        log.Meetings.Select(meeting => (meeting.Chair.Nick, meeting.Topics, meeting.Messages, meeting.People, meeting.CutShort));

    [RealLogFact]
    public void The_log_of_2010_holds_five_meetings_of_which_the_last_is_cut_short() =>
        Assert.Equal(
            [
                ("diwic", 5, 69, 3, false), ("stgraber", 4, 209, 12, false), ("NCommander", 4, 218, 9, false),
                ("bjf", 11, 278, 11, false), ("SpamapS", 4, 112, 9, true),
            ],
            Counted(MeetingLog.ReadFile(RealLogs.Meeting(Autumn2010))));

    [RealLogFact]
    public void The_log_of_2009_holds_four_meetings_of_which_the_last_is_cut_short() =>
        Assert.Equal(
            [("dholbach", 2, 249, 8, false), ("ogra", 6, 353, 14, false), ("Keybuk", 7, 280, 10, false), ("mdz", 2, 146, 9, true)],
            Counted(MeetingLog.ReadFile(RealLogs.Meeting(Autumn2009))));

    [RealLogFact]
    public void An_independent_count_of_every_real_log_agrees()
    {
        foreach (var file in RealLogs.Meetings)
            Assert.Equal(IndependentCount.Meetings(File.ReadAllText(file)), Counted(MeetingLog.ReadFile(file)));
    }

    [RealLogFact]
    public void Every_line_of_a_real_log_is_an_entry_or_counted_as_left_out()
    {
        foreach (var file in RealLogs.Meetings)
        {
            var (log, lines) = (MeetingLog.ReadFile(file), File.ReadAllLines(file));
            var left = log.LeftOut;

            var counted = log.Meetings.Sum(meeting => meeting.Entries.Length) + left.Bots.Values.Sum() + left.Empty + left.OutsideMeetings;

            Assert.Equal(lines.Length, counted + left.System + left.Blank);
        }
    }

    [RealLogFact]
    public void What_was_said_is_what_stands_in_its_line()
    {
        foreach (var file in RealLogs.Meetings)
        {
            var lines = File.ReadAllLines(file).Select(line => line.TrimEnd()).ToArray();
            foreach (var said in MeetingLog.ReadFile(file).Meetings.SelectMany(meeting => meeting.Entries.OfType<MeetingEntry.Spoken>()))
            {
                var afterTime = lines[said.Line - 1][(lines[said.Line - 1].IndexOf(']') + 1)..];
                var nick = said.Speaker.Nick;

                Assert.Contains(afterTime, new[] { $" <{nick}> {said.Text}", $"  {said.Text}" });
                Assert.True(
                    afterTime.StartsWith($" <{nick}> ", StringComparison.Ordinal)
                    || said.Text.StartsWith($"* {nick} ", StringComparison.Ordinal));
            }
        }
    }

    [RealLogFact]
    public void The_times_of_a_real_log_lie_in_their_minutes_and_never_go_back()
    {
        var entries = MeetingLog.ReadFile(RealLogs.Meeting(Autumn2010)).Meetings.SelectMany(meeting => meeting.Entries).ToList();
        var lines = File.ReadAllLines(RealLogs.Meeting(Autumn2010));

        Assert.Equal(entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Line), entries);
        Assert.All(entries, entry => Assert.Contains($"{entry.At:yyyy-MM-dd} [{entry.At:HH:mm}]", lines[entry.Line - 1], StringComparison.Ordinal));
    }

    [RealLogFact]
    public void The_bots_of_the_real_logs_are_left_out()
    {
        Assert.Equal(84, MeetingLog.ReadFile(RealLogs.Meeting(Autumn2010)).LeftOut.Bots["MootBot"]);
        Assert.Equal(70, MeetingLog.ReadFile(RealLogs.Meeting(Autumn2009)).LeftOut.Bots["MootBot"]);
    }

    [RealLogFact(RealLogs.HelpChannel)]
    public void The_plain_logs_of_a_help_channel_parse_and_hold_no_meeting()
    {
        foreach (var file in Directory.GetFiles(RealLogs.FolderOf(RealLogs.HelpChannel)!, "*.ascii.txt"))
            Assert.Equal("no #startmeeting in it", Assert.Throws<MeetingLogException>(() => MeetingLog.ReadFile(file)).Reason);
    }
}
