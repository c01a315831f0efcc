using HcsmChatBot.Replay;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Over several logs and several replays everybody is welcomed once, whatever their nick.</summary>
[Collection("replays")]
public sealed class ReplayWelcomeTests
{
    private static readonly MeetingLog First = Log("2012-01-18", "alaina", "<early> hello", "<pat> hi", "<alaina> welcome");
    private static readonly MeetingLog Second = Log("2012-01-25", "pat", "<Early> again", "=== Early is now known as early_bird", "<early_bird> still me", "<zoe> new here");
    private static readonly MeetingLog Third = Log("2012-02-01", "alaina", "<early_bird> third time", "<pat> me too", "<zoe_> and me", "=== zoe_ is now known as zoe");

    [Fact]
    public async Task Nobody_is_welcomed_twice_over_logs_and_replays()
    {
        using var folder = new TestFolder();

        var first = await ReplayAsync(folder, First);
        var others = await ReplayAsync(folder, Second, Third);
        var again = await ReplayAsync(folder, First, Second, Third);

        Assert.Equal([new WelcomeTally(2, 2, 0)], first.Rows.Select(row => row.Welcomes));
        Assert.Equal([new WelcomeTally(1, 1, 0), WelcomeTally.None], others.Rows.Select(row => row.Welcomes));
        Assert.All(again.Rows, row => Assert.Equal(WelcomeTally.None, row.Welcomes));
        Assert.All([first, others, again], report => Assert.Equal(0, report.ExitCode));
    }

    [Fact]
    public async Task Whoever_chairs_again_after_a_meeting_of_somebody_elses_still_may()
    {
        using var folder = new TestFolder();

        var report = await ReplayAsync(folder, First, Second, Third);

        Assert.Equal(0, report.ExitCode);
        Assert.Equal([3, 3, 3], report.Rows.Select(row => row.Archived));
    }

    private static async Task<ReplayReport> ReplayAsync(TestFolder folder, params MeetingLog[] logs)
    {
        var files = ConfigFiles.Find(Repository.Config);
        var settings = files.Read(new Dictionary<string, string?> { ["Storage:Directory"] = folder.File("data") });
        await using var replay = await ReplayRun.StartAsync(files, settings, (0, 0), default);
        return await replay.PlayAsync(logs, folder.File("out"), new Cuts(0, seed: 1), default);
    }

    private static MeetingLog Log(string day, string chair, params string[] lines)
    {
        string[] all = [$"<{chair}> #startmeeting", .. lines, $"<{chair}> #endmeeting"];
        return MeetingLog.Read($"care-chat.{day}.txt", all.Select((line, minute) => line[0] == '<' ? $"[13:{minute:00}] {line}" : line));
    }
}
