using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class MeetingTests
{
    private static IEnumerable<string> Kinds(MeetingLog log) => log.Meetings[0].Entries.Select(entry => $"{entry.GetType().Name}: {entry.Text}");

    [Fact]
    public void A_meeting_holds_its_start_its_topics_what_was_said_and_its_end()
    {
        var log = Logs.Read(
            "[12:59] <bob> are we early?",
            "[13:00] <ada> #startmeeting Weekly chat ",
            "[13:01] <bob> hi",
            "[13:02] <ada> [TOPIC] Looking back ",
            "[13:03] <bob> it was good",
            "[13:04] <ada> #endmeeting",
            "[13:05] <bob> bye");

        Assert.Equal(["Start: Weekly chat", "Spoken: hi", "Topic: Looking back", "Spoken: it was good", "End: "], Kinds(log));
        var meeting = Assert.Single(log.Meetings);
        Assert.Equal(("Weekly chat", 2, new Speaker("ada", "ada"), false), (meeting.Title, meeting.StartLine, meeting.Chair, meeting.CutShort));
        Assert.Equal(meeting.Entries[0].At, meeting.Start);
        Assert.Equal((1, 2, 1), (meeting.Topics, meeting.Messages, meeting.People));
        Assert.Equal(2, log.LeftOut.OutsideMeetings);
    }

    [Fact]
    public void A_meeting_without_a_title_is_called_after_its_channel_and_chair() =>
        Assert.Equal("ubuntu-meeting, ada", Logs.ReadMeeting().Meetings[0].Title);

    [Theory]
    [InlineData("[TOPIC] Next week", "Next week")]
    [InlineData("[topic]Next week", "Next week")]
    [InlineData("   [Topic]   Next  week", "Next  week")]
    [InlineData("#topic Next week", "Next week")]
    [InlineData(" #TOPIC Next week", "Next week")]
    [InlineData("[TOPIC] # Next week", "# Next week")]
    public void The_chair_sets_a_topic(string words, string topic) =>
        Assert.Equal(["Start: ", $"Topic: {topic}", "End: "], Kinds(Logs.ReadMeeting($"[13:05] <ada> {words}")));

    [Theory]
    [InlineData("ada", "[TOPIC]")]
    [InlineData("ada", "#topic")]
    [InlineData("ada", "#topical remarks")]
    [InlineData("ada", "the [topic] is done")]
    [InlineData("ada", "[AGREED] to meet again")]
    [InlineData("ada", "[ACTION] bob to write")]
    [InlineData("ada", "#endmeetings are sad")]
    [InlineData("ada", "#startmeetings are fun")]
    [InlineData("bob", "[TOPIC] my own")]
    [InlineData("bob", "#topic my own")]
    [InlineData("bob", "#endmeeting")]
    [InlineData("bob", "#startmeeting")]
    public void Everything_else_is_talk(string nick, string words) =>
        Assert.Equal(["Start: ", $"Spoken: {words}", "End: "], Kinds(Logs.ReadMeeting($"[13:05] <{nick}> {words}")));

    [Fact]
    public void An_action_of_the_chair_is_no_command() =>
        Assert.Equal(["Start: ", "Spoken: * ada #endmeeting", "End: "], Kinds(Logs.ReadMeeting("[13:05] * ada #endmeeting")));

    [Fact]
    public void The_chair_keeps_the_chair_under_another_nick() =>
        Assert.Equal(
            ["Start: ", "Topic: one", "End: "],
            Kinds(Logs.Read(
                "[13:00] <ada_> #startmeeting", "=== ada_ is now known as Ada", "[13:05] <ada> [topic] one", "[13:06] <Ada> #endmeeting")));

    [Fact]
    public void A_second_start_by_the_chair_is_an_entry_of_its_own() =>
        Assert.Equal(["Start: ", "Start: once more", "End: "], Kinds(Logs.ReadMeeting("[13:05] <ada> #startmeeting once more")));

    [Fact]
    public void Anybody_may_open_the_next_meeting()
    {
        var log = Logs.Read(
            "[13:00] <ada> #startmeeting", "[13:01] <ada> #endmeeting", "[13:02] <ada> [topic] too late", "[13:03] <ada> #endmeeting",
            "[14:00] <bob> #startmeeting", "[14:01] <ada> [topic] mine", "[14:02] <bob> #endmeeting thanks all");

        Assert.Equal([(1, "ada"), (5, "bob")], log.Meetings.Select(meeting => (meeting.StartLine, meeting.Chair.Nick)));
        Assert.Equal("thanks all", log.Meetings[1].Entries[^1].Text);
        Assert.Equal((0, 1), (log.Meetings[1].Topics, log.Meetings[1].Messages));
        Assert.Equal(2, log.LeftOut.OutsideMeetings);
    }

    [Fact]
    public void A_log_that_ends_within_a_meeting_cuts_it_short()
    {
        var meeting = Assert.Single(Logs.Read("[13:00] <ada> #startmeeting", "[13:05] <bob> hi", "[13:06] <MootBot> x").Meetings);

        Assert.True(meeting.CutShort);
        Assert.Equal("hi", meeting.Entries[^1].Text);
    }

    [Theory]
    [InlineData("[13:00] <ada> hi")]
    [InlineData("[13:00] <bob> I think it's #startmeeting")]
    [InlineData("[13:00] <ada> !startmeeting")]
    [InlineData("")]
    public void A_log_without_a_meeting_is_refused(string line)
    {
        var refused = Logs.Refused(Logs.DatedName, line);

        Assert.Equal((0, "no #startmeeting in it"), (refused.Line, refused.Reason));
    }
}
