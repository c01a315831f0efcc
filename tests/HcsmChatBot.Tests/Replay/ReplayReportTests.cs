using System.Collections.Immutable;
using HcsmChatBot.Replay;
using Spectre.Console;

namespace HcsmChatBot.Tests.Replay;

public sealed class ReplayReportTests
{
    private static readonly LeftOut Nothing = new(ImmutableSortedDictionary<string, int>.Empty, 0, 0, 0, 0);

    private static readonly ReplayRow Whole = new(
        "ubuntu-meeting, ada", new DateTimeOffset(2010, 11, 8, 13, 22, 0, TimeSpan.Zero), 5, 5, 3, 3, 69, 69, 0, 0, CutShort: false)
    {
        Welcomes = new WelcomeTally(New: 2, Welcomed: 2, Wrong: 0),
    };

    private static ReplayReport Report(params ReplayRow[] rows) => new([.. rows], Nothing);

    private static string Written(ReplayReport report)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        var width = console.Profile.Width;
        report.Write(console);
        Assert.Equal(width, console.Profile.Width);
        return writer.ToString();
    }

    /// <summary>The words between the table's borders of the line that holds <paramref name="text"/>.</summary>
    private static string[] Cells(string written, string text) =>
        written.Split('\n').Single(line => line.Contains(text, StringComparison.Ordinal))
            .Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void A_whole_meeting_is_a_row_of_counts()
    {
        var written = Written(Report(Whole));

        Assert.Equal(["Meeting", "Topics", "People", "Messages in the log", "Archived", "Missing", "Welcomed"], Cells(written, "Meeting"));
        Assert.Equal(["ubuntu-meeting, ada (2010-11-08 13:22)", "5", "3", "69", "69", "0", "2 / 2"], Cells(written, "ada"));
        Assert.EndsWith("Nothing is missing.", written.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_log_and_archive_differ_both_counts_are_shown()
    {
        var row = Whole with { TopicsArchived = 4, PeopleArchived = 2, Archived = 60, Missing = 9, CutShort = true };

        var written = Written(Report(row));

        Assert.Equal(["ubuntu-meeting, ada (2010-11-08 13:22, cut short)", "4 of 5", "2 of 3", "69", "60", "9", "2 / 2"], Cells(written, "ada"));
        Assert.DoesNotContain("Nothing is missing", written, StringComparison.Ordinal);
    }

    [Fact]
    public void The_totals_are_the_sums_over_the_meetings()
    {
        var second = Whole with
        {
            Meeting = "the second",
            TopicsInLog = 2,
            TopicsArchived = 1,
            MessagesInLog = 31,
            Archived = 30,
            Missing = 2,
            Doubled = 1,
            Welcomes = new WelcomeTally(3, 2, 1),
        };
        var report = Report(Whole, second);

        var totals = new ReplayTotals(TopicsInLog: 7, TopicsArchived: 6, MessagesInLog: 100, Archived: 99, Missing: 2, Doubled: 1);
        Assert.Equal(totals with { Welcomes = new WelcomeTally(5, 4, 1) }, report.Totals);
        Assert.Equal(["Total", "6 of 7", "100", "99", "2", "5 / 4"], Cells(Written(report), "Total"));
    }

    [Fact]
    public void The_exit_code_is_zero_only_for_an_archive_like_the_log()
    {
        Assert.Equal(0, Report(Whole, Whole).ExitCode);
        Assert.Equal(1, Report(Whole, Whole with { Missing = 1 }).ExitCode);
        Assert.Equal(1, Report(Whole with { TopicsArchived = 4 }, Whole).ExitCode);
        Assert.Equal(1, Report(Whole with { PeopleArchived = 2 }).ExitCode);
        Assert.Equal(1, Report(Whole with { Doubled = 1 }).ExitCode);
        Assert.Equal(1, Report(Whole with { Welcomes = new WelcomeTally(2, 2, 2) }).ExitCode);
        Assert.Equal(1, (Report(Whole) with { PromptsTwice = 1 }).ExitCode);
    }

    [Fact]
    public void What_the_archive_holds_twice_is_told()
    {
        Assert.Contains("Archived more than once: 3.", Written(Report(Whole with { Doubled = 3 })), StringComparison.Ordinal);
        Assert.DoesNotContain("more than once", Written(Report(Whole)), StringComparison.Ordinal);
    }

    [Fact]
    public void Welcomes_that_are_wrong_are_told()
    {
        Assert.Contains("missing, doubled or not due: 1.", Written(Report(Whole with { Welcomes = new WelcomeTally(2, 1, 1) })), StringComparison.Ordinal);
        Assert.DoesNotContain("not due", Written(Report(Whole)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_of_the_log_is_told()
    {
        var log = Logs.Read(
            "[12:59] <bob> early", "=== zoe has joined", "[13:00] <ada> #startmeeting", "[13:01] <MootBot> a", "[13:02] <ubottu> b",
            "[13:03] <MootBot> c", "[13:04] <bob> ");

        Assert.Contains(
            "Left out, lines of bots: 3 (MootBot 2, ubottu 1); without words: 1; outside of meetings: 1; of the system: 1.",
            Written(new ReplayReport([Whole], log.LeftOut)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_of_several_logs_adds_up()
    {
        var one = new LeftOut(ImmutableSortedDictionary<string, int>.Empty.Add("MootBot", 2), 1, 2, 3, 4);
        var other = new LeftOut(ImmutableSortedDictionary<string, int>.Empty.Add("mootbot", 3).Add("ubottu", 1), 10, 20, 30, 40);

        var both = one.And(other);

        Assert.Equal([("MootBot", 5), ("ubottu", 1)], both.Bots.Select(bot => (bot.Key, bot.Value)));
        Assert.Equal((11, 22, 33, 44), (both.Empty, both.OutsideMeetings, both.System, both.Blank));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(200)]
    public void A_long_title_keeps_its_row_whole_when_output_is_redirected(int length)
    {
        var title = string.Concat(Enumerable.Range(0, length).Select(i => i % 10));

        Assert.Equal([$"{title} (2010-11-08 13:22)", "5", "3", "69", "69", "0", "2 / 2"], Cells(Written(Report(Whole with { Meeting = title })), "13:22"));
    }

    [Fact]
    public void A_title_is_shown_as_it_is_without_markup_or_control_characters()
    {
        var written = Written(Report(Whole with { Meeting = "[red]a[/] [[x\u001b[31m\nb" }));

        Assert.Contains("[red]a[/] [[x\uFFFD[31m\uFFFDb (2010-11-08 13:22)", written, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', written);
    }
}
