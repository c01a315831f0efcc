using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Commands;

namespace HcsmChatBot.Tests.Logs;

/// <summary>
/// A whole chat, everything in it marked and much of it disturbed, with the log at its loudest: nothing that people named, typed or sent, and no token, is
/// in anything that the process lets out.
/// </summary>
public sealed partial class WholeCanaryTests
{
    [Theory]
    [InlineData("Text")]
    [InlineData("Json")]
    public async Task Nothing_that_people_wrote_and_no_token_leaves_the_process_but_to_Discord(string format)
    {
        await using var chat = await CanaryChat.PrepareAsync();
        await using var bot = WatchedBot.Start(chat.Sandbox, chat.Token, format);
        await chat.ReadyAsync();
        await chat.TalkAsync();
        var sessions = chat.GatewaySessions.ToList();
        await chat.DisturbAsync();
        var told = new List<string> { await bot.AskAsync("/metrics"), await bot.AskAsync("/healthz/live"), await bot.AskAsync("/healthz/ready"), await bot.AskAsync("/healthz/startup") };
        Assert.DoesNotContain("", told);
        var commandLine = await File.ReadAllTextAsync($"/proc/{bot.ProcessId}/cmdline");

        var (console, files) = await bot.StopAsync();

        Assert.Equal((0, ""), (console.ExitCode, console.Error));
        told.AddRange([console.Output, files, commandLine]);
        var secrets = sessions.Concat(chat.GatewaySessions).Append(chat.Token).Append(CanaryChat.Canary);
        foreach (var text in told)
        {
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
            Assert.All(chat.Interactions, interaction => Assert.DoesNotContain($"{interaction}-", text, StringComparison.Ordinal));
        }

        // What went wrong is told, so that the silence above is none.
        Assert.All(["has an unknown shape", "Discord met an error of its own (500)", "could not be answered"], words => Assert.Contains(words, files, StringComparison.Ordinal));
        Assert.Equal(Lines(console.Output).Count, Lines(files).Count);
        if (format == "Json")
            CheckJson(Lines(files), chat.Interactions);
    }

    [Fact]
    public async Task A_start_that_breaks_on_what_is_stored_does_not_quote_it()
    {
        using var folder = new TestFolder();
        using (var database = Database.OpenToWrite(folder.File("data")))
        await using (var writer = database.Writer())
        {
            writer.Chats.Add(new ChatRow { Id = 5, GuildId = 1, ChannelId = 2, Title = CanaryChat.Canary, Status = "Scheduled", State = $$"""{"{{CanaryChat.Canary}}":""" });
            await writer.SaveChangesAsync();
        }

        var environment = new Dictionary<string, string> { ["HCSM_DISCORD__TOKEN"] = "token", ["HCSM_DISCORD__APIBASE"] = "http://127.0.0.1:9/", ["HCSM_HEALTH__PORT"] = "0" };
        var ended = await BuiltBot.RunAsync(folder, environment, "run", "--require-token");

        Assert.Equal(ExitStatus.Bug, ended.ExitCode);
        Assert.Contains("System.Text.Json", ended.Output + ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(CanaryChat.Canary, ended.Output + ended.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_on_the_command_line_is_refused_and_not_repeated()
    {
        using var folder = new TestFolder();
        const string token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanary.7f3a-9d_e2b41c";

        var refused = await BuiltBot.RunAsync(folder, "run", "--token", token);

        Assert.Equal(ExitStatus.WrongInput, refused.ExitCode);
        Assert.Contains("--token", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", refused.Output + refused.Error, StringComparison.OrdinalIgnoreCase);
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Where(line => Beginning().IsMatch(line))];

    /// <summary>Each line is an object by itself, at an instant in UTC, and what belongs to an interaction says to which.</summary>
    private static void CheckJson(List<string> lines, IReadOnlyList<ulong> interactions)
    {
        var events = lines.Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.All(events, told => Assert.Equal(TimeSpan.Zero, told["Timestamp"]!.GetValue<DateTimeOffset>().Offset));
        Assert.Contains(events, told => told["Properties"]?["EventId"]?["Name"]?.GetValue<string>() == "LogReady");
        var traces = events.Select(told => told["Properties"]?["Trace"]?.GetValue<ulong>()).OfType<ulong>().ToHashSet();
        Assert.NotEmpty(traces.Intersect(interactions));
    }

    [GeneratedRegex(@"^(\{""Timestamp|[0-9-]{10}T)")]
    private static partial Regex Beginning();
}
