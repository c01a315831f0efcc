using System.Text.Json;

namespace HcsmChatBot.Tests.Commands;

/// <summary>From a log to transcripts, by the command line alone.</summary>
public sealed class ReplayAndExportTests : IDisposable
{
    private const string Log = """
        [13:00] <alaina> #startmeeting Mobile health
        [13:01] <early> hello all
        [13:02] <alaina> [TOPIC] What do you use?
        [13:03] <early> an app, <b>this one</b>
        [13:05] <alaina> #endmeeting

        """;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_log_that_is_not_there_is_named() =>
        Assert.Contains("nowhere.log", (await BuiltBot.RunAsync(folder, "replay", "nowhere.log")).OnlyLine(), StringComparison.Ordinal);

    [Fact]
    public async Task A_log_without_a_meeting_is_named()
    {
        var line = (await BuiltBot.RunAsync(folder, "replay", Write("care-2012-01-18.log", "[13:00] <alaina> hello\n"))).OnlyLine();

        Assert.Contains("care-2012-01-18.log", line, StringComparison.Ordinal);
        Assert.Contains("#startmeeting", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_named_with_its_number()
    {
        var log = Write("care-2012-01-18.log", "[13:00] <alaina> #startmeeting\n[13:01] early says hello\n[13:02] <alaina> #endmeeting\n");

        Assert.Contains("care-2012-01-18.log, line 2: ", (await BuiltBot.RunAsync(folder, "replay", log)).OnlyLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_log_among_good_ones_stops_before_anything_is_played()
    {
        var (good, wrong) = (Write("care-2012-01-18.log", Log), Write("care-2012-01-19.log", "hello\n"));

        Assert.Contains("care-2012-01-19.log, line 1: ", (await BuiltBot.RunAsync(folder, "replay", good, wrong)).OnlyLine(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task An_empty_folder_has_nothing_to_export()
    {
        Directory.CreateDirectory(folder.File("data"));

        Assert.Contains(folder.File("data"), (await BuiltBot.RunAsync(folder, "export")).OnlyLine(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.File("data")));
    }

    [Fact]
    public async Task What_was_replayed_is_listed_and_exported_to_a_file_or_to_standard_output()
    {
        var replay = await BuiltBot.RunAsync(folder, "replay", Write("care-2012-01-18.log", Log));
        Assert.True(replay.ExitCode == 0, replay.Output + replay.Error);

        var list = await BuiltBot.RunAsync(folder, "export");
        var words = Assert.Single(list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["2012-01-18", "13:00", "2", "Mobile", "health"], words[1..]);

        var unknown = await BuiltBot.RunAsync(folder, "export", "--chat", "5");
        Assert.StartsWith("--chat names 5,", unknown.OnlyLine(), StringComparison.Ordinal);
        Assert.Equal("", unknown.Output);

        foreach (var format in new[] { "html", "json", "md", "csv", "txt" })
            Assert.Equal(await ToFileAsync(words[0], format), await ToOutputAsync(words[0], format));
        CheckHtml(await File.ReadAllTextAsync(folder.File("chat.html")));
        CheckJson(await File.ReadAllTextAsync(folder.File("chat.json")));

        await CheckAllAsync(words[0]);

        var nowhere = await BuiltBot.RunAsync(folder, "export", "--chat", words[0], "--out", folder.File("missing/chat.html"));
        Assert.Contains(folder.File("missing/chat.html"), nowhere.OnlyLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_wins_over_the_file()
    {
        var french = new Dictionary<string, string> { ["HCSM_CHATS__LANGUAGE"] = "Fr" };

        var replay = await BuiltBot.RunAsync(folder, french, "replay", Write("care-2012-01-18.log", Log), "--out", folder.File("transcripts"));

        Assert.Equal(0, replay.ExitCode);
        var html = Assert.Single(Directory.GetFiles(folder.File("transcripts"), "*.html"));
        Assert.Contains("lang=\"fr\"", await File.ReadAllTextAsync(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_transcripts_that_is_a_file_is_named()
    {
        var (log, file) = (Write("care-2012-01-18.log", Log), Write("taken", ""));

        Assert.Contains(file, (await BuiltBot.RunAsync(folder, "replay", log, "--out", file)).OnlyLine(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("run", "--port", "0")]
    public async Task A_data_folder_that_is_a_file_is_named(params string[] command)
    {
        var file = Write("data", "");

        Assert.Contains(file, (await BuiltBot.RunAsync(folder, command)).OnlyLine(), StringComparison.Ordinal);
    }

    private static void CheckHtml(string html)
    {
        Assert.StartsWith("<!doctype html>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("What do you use?", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>this one</b>", html, StringComparison.Ordinal);
    }

    private static void CheckJson(string json)
    {
        using var transcript = JsonDocument.Parse(json);
        Assert.Contains("Mobile health", transcript.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    private async Task CheckAllAsync(string chat)
    {
        var all = await BuiltBot.RunAsync(folder, "export", "--chat", chat, "--format", "all", "--out", folder.File("all/formats"));

        Assert.Equal((0, ""), (all.ExitCode, all.Output));
        var files = Directory.GetFiles(folder.File("all/formats"));
        Assert.Equal([".csv", ".html", ".json", ".md", ".txt"], files.Select(Path.GetExtension).Order());
        Assert.Equal(files.Order(), all.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("Wrote ", "", StringComparison.Ordinal).Trim()).Order());

        var nowhere = await BuiltBot.RunAsync(folder, "export", "--chat", chat, "--format", "all");
        Assert.Contains("--out", nowhere.OnlyLine(), StringComparison.Ordinal);
    }

    private async Task<string> ToFileAsync(string chat, string format)
    {
        var file = folder.File($"chat.{format}");
        var written = await BuiltBot.RunAsync(folder, "export", "--chat", chat, "--format", format, "--out", file);
        Assert.Equal((0, "", $"Wrote {file}"), (written.ExitCode, written.Output, written.Error.Trim()));
        return await File.ReadAllTextAsync(file);
    }

    private async Task<string> ToOutputAsync(string chat, string format)
    {
        var written = await BuiltBot.RunAsync(folder, "export", "--chat", chat, "--format", format);
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        return written.Output;
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
