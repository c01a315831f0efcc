using HcsmChatBot.Archive;
using HcsmChatBot.Replay;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Replay;

namespace HcsmChatBot.Tests.Whole;

/// <summary>A log is played through the whole bot, and played again.</summary>
[Collection("replays")]
public sealed class ReplayTests
{
    private static readonly string[] Log =
    [
        "care-chat 2012-01-18 [12:59] <early> not yet",
        "care-chat 2012-01-18 [13:00] <alaina> #startmeeting Mobile health",
        "care-chat 2012-01-18 [13:01] <early> hello all",
        "care-chat 2012-01-18 [13:02] <alaina> [TOPIC] What do you use?",
        "care-chat 2012-01-18 [13:02] <MootBot> New Topic: What do you use?",
        "care-chat 2012-01-18 [13:03]  * early waves a phone",
        "care-chat 2012-01-18 === early is now known as early_bird",
        "care-chat 2012-01-18 [13:04] <early_bird> T1: an app, <b>this one</b>",
        "care-chat 2012-01-18 [13:05] <alaina> #endmeeting",
        "care-chat 2012-01-18 [13:06] <early_bird> bye",
    ];

    [Fact]
    public async Task A_log_is_archived_whole_and_a_second_replay_adds_nothing()
    {
        using var folder = new TestFolder();

        var first = await ReplayAsync(folder, cuts: 0);
        var second = await ReplayAsync(folder, cuts: 0);

        Assert.All([first, second], report =>
        {
            var row = Assert.Single(report.Rows);
            Assert.Equal((1, 1, 1, 3, 3, 0, 0), (row.TopicsInLog, row.TopicsArchived, row.PeopleArchived, row.MessagesInLog, row.Archived, row.Missing, row.Doubled));
            Assert.Equal(0, report.ExitCode);
        });
        Assert.Equal(Enum.GetValues<TranscriptFormat>().Length, Directory.GetFiles(folder.File("out")).Length);
    }

    [Fact]
    public async Task Cuts_at_random_moments_lose_nothing()
    {
        using var folder = new TestFolder();

        var report = await ReplayAsync(folder, cuts: 0.7);

        Assert.Equal(0, report.ExitCode);
    }

    [RealLogFact]
    public async Task The_real_meetings_are_archived_whole()
    {
        using var folder = new TestFolder();
        var logs = RealLogs.Meetings.Select(MeetingLog.ReadFile).OrderBy(log => log.Meetings[0].Start).ToArray();

        var report = await ReplayAsync(folder, cuts: 0, logs);

        Assert.Equal(0, report.ExitCode);
        Assert.Equal(logs.Sum(log => log.Meetings.Sum(meeting => meeting.Messages)), report.Rows.Sum(row => row.Archived));
    }

    private static async Task<ReplayReport> ReplayAsync(TestFolder folder, double cuts, params MeetingLog[] logs)
    {
        var files = ConfigFiles.Find(Repository.Config);
        var settings = files.Read(new Dictionary<string, string?> { ["Storage:Directory"] = folder.File("data") });
        await using var replay = await ReplayRun.StartAsync(files, settings, default, default);
        return await replay.PlayAsync(logs.Length > 0 ? logs : [MeetingLog.Read("care-chat.txt", Log)], folder.File("out"), new Cuts(cuts, seed: 1), default);
    }
}
