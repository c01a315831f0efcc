using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class CastTests
{
    private static readonly MeetingLog First = Log("a.2012-01-18.txt", "[13:01] <Robert> hello", "[13:02] <ada> hi");
    private static readonly MeetingLog Second = Log("b.2012-01-25.txt", "[13:01] <bob> hello", "=== bob is now known as robert", "[13:02] <robert> again");

    [Fact]
    public void A_rename_in_one_log_joins_two_nicks_in_all() => Assert.Equal(["bob", "ada", "bob", "bob"], Keys(_ => false, First, Second));

    [Fact]
    public void Of_one_log_alone_each_has_the_nick_in_lower_case() => Assert.Equal(["robert", "ada"], Keys(_ => false, First));

    [Fact]
    public void Whoever_came_in_an_earlier_replay_comes_again() => Assert.Equal(["robert", "robert"], Keys(key => key == "robert", Second));

    [Fact]
    public void The_chair_is_who_the_chair_was()
    {
        var meeting = Cast(_ => false, First, Second)[0].Meetings[0];

        Assert.Equal("chair", meeting.Chair.Key);
        Assert.Equal(["Robert", "ada"], meeting.Entries.OfType<MeetingEntry.Spoken>().Select(entry => entry.Speaker.Nick));
    }

    private static IEnumerable<string> Keys(Func<string, bool> isKnown, params MeetingLog[] logs) =>
        Cast(isKnown, logs).SelectMany(log => log.Said()).Select(entry => entry.Speaker.Key);

    private static IReadOnlyList<MeetingLog> Cast(Func<string, bool> isKnown, params MeetingLog[] logs) => new Cast(logs, isKnown).Logs;

    private static MeetingLog Log(string name, params string[] lines) =>
        MeetingLog.Read(name, ["[13:00] <Chair> #startmeeting", .. lines, "[13:30] <Chair> #endmeeting"]);
}
