using System.Collections.Immutable;
using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

/// <summary>Short logs, as somebody would write them down.</summary>
internal static class Logs
{
    public const string DatedName = "ubuntu-meeting-2010-11-08.irc.txt";

    public static MeetingLog Read(params string[] lines) => MeetingLog.Read(DatedName, lines);

    /// <summary>A whole log of one meeting, chaired by ada, around the lines.</summary>
    public static MeetingLog ReadMeeting(params string[] lines) =>
        Read(["[13:00] <ada> #startmeeting", .. lines, "[13:59] <ada> #endmeeting"]);

    /// <summary>What was said in the first meeting.</summary>
    public static ImmutableArray<MeetingEntry> Said(this MeetingLog log) =>
        [.. log.Meetings[0].Entries.Where(entry => entry is MeetingEntry.Spoken)];

    public static MeetingEntry OnlySaid(this MeetingLog log) => Assert.Single(log.Said());

    public static MeetingLogException Refused(string name, params string[] lines) =>
        Assert.Throws<MeetingLogException>(() => MeetingLog.Read(name, lines));
}
