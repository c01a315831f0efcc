using System.Security.Cryptography;
using System.Text.Json;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Tests.Commands;

/// <summary>The program's doctor over real sockets: each fault is made in the sandbox, on the disk or in the settings, and found.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private const ulong ViewChannel = 1UL << 10, SendMessages = 1UL << 11;

    private ExaminedBot bot = null!;

    public async Task InitializeAsync() => bot = await ExaminedBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_bot_in_order_has_no_failure_and_Discord_takes_its_token()
    {
        await bot.PlanAsync();

        var (exitCode, findings) = await bot.ExamineAsync();

        Assert.DoesNotContain(findings, finding => StatusOf(finding) == "failure");
        Assert.Equal(1, exitCode);
        Assert.All(
            ["configuration", "pragmas", "schema", "integrity", "privacy", "token", "clock", "identifies", "gateway", "intents"],
            check => Assert.Equal("ok", StatusOf(Only(findings, check))));
        Assert.Contains(findings, finding => CheckOf(finding) == "permissions" && SaysOf(finding) == "Community: the bot may do what it needs, in 3 channels too.");
        Assert.Contains(findings, finding => SaysOf(finding).StartsWith("Community: everybody sees the channel moderators", StringComparison.Ordinal) && StatusOf(finding) == "note");
        Assert.Equal("warning", StatusOf(Only(findings, "sqlite")));
        Assert.Equal("note", StatusOf(Only(findings, "address")));
    }

    [Fact]
    public async Task A_missing_permission_is_named_with_its_channel()
    {
        await bot.PlanAsync();
        bot.Rehearsal.Deny(bot.Channel, bot.Self, SendMessages);

        var (exitCode, findings) = await bot.ExamineAsync();

        var missing = findings.Single(finding => CheckOf(finding) == "permissions" && StatusOf(finding) == "failure");
        Assert.Equal(2, exitCode);
        Assert.Contains("#hcsmca: the bot lacks Send Messages", SaysOf(missing), StringComparison.Ordinal);
        Assert.Equal($"{bot.Channel}", missing.GetProperty("facts").GetProperty("channel").GetString());
    }

    [Fact]
    public async Task A_channel_out_of_sight_is_told_and_one_that_is_gone_too()
    {
        await bot.PlanAsync();
        bot.Rehearsal.Deny(bot.Channel, bot.Self, ViewChannel);
        var (_, hidden) = await bot.ExamineAsync();
        bot.Rehearsal.DeleteChannel(bot.Channel);
        var (_, gone) = await bot.ExamineAsync();

        Assert.Contains(hidden, finding => SaysOf(finding).Contains("lacks View Channel", StringComparison.Ordinal) && StatusOf(finding) == "failure");
        Assert.Contains(gone, finding => SaysOf(finding).Contains("is there no more", StringComparison.Ordinal) && StatusOf(finding) == "failure");
    }

    [Fact]
    public async Task An_intent_that_is_switched_off_is_named_with_what_comes_of_it()
    {
        bot.Rehearsal.AllowIntents(bot.Self, 0);

        var (exitCode, findings) = await bot.ExamineAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("Message Content Intent is switched off: Discord closes the connection (code 4014)", SaysOf(Only(findings, "intents")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_told_once_and_nothing_more_is_asked()
    {
        var (exitCode, findings) = await bot.ExamineAsync(("HCSM_DISCORD__TOKEN", "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanary.7f3a-9d_e2b41c"));

        Assert.Equal(("failure", 2), (StatusOf(Only(findings, "token")), exitCode));
        Assert.DoesNotContain(findings, finding => CheckOf(finding) is "intents" or "permissions" or "commands");
        Assert.DoesNotContain(findings, finding => SaysOf(finding).Contains("canary", StringComparison.Ordinal));
        Assert.Equal(1, bot.Rehearsal.InvalidRequests.Ever);
    }

    [Fact]
    public async Task A_Discord_that_cannot_be_reached_is_told()
    {
        var (exitCode, findings) = await bot.ExamineAsync(("HCSM_DISCORD__APIBASE", $"http://127.0.0.1:{Ports.Free()}/api/v10/"));

        Assert.Equal(2, exitCode);
        Assert.Contains("Discord cannot be reached from here", SaysOf(Only(findings, "token")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_doctor_says_what_it_can()
    {
        var (exitCode, findings) = await bot.ExamineAsync(("HCSM_DISCORD__TOKEN", ""));

        Assert.Equal(("warning", 1), (StatusOf(Only(findings, "token")), exitCode));
        Assert.Contains(findings, finding => CheckOf(finding) == "disk");
    }

    [Theory]
    [InlineData(90_000, "failure", "behind")]
    [InlineData(-20_000, "warning", "ahead of")]
    public async Task A_clock_that_is_wrong_is_told(int discordAhead, string status, string side)
    {
        bot.Rehearsal.RestSettings = new RestSettings { DateAhead = discordAhead };

        var (_, findings) = await bot.ExamineAsync();

        var clock = Only(findings, "clock");
        Assert.Equal(status, StatusOf(clock));
        Assert.Contains($"{side} Discord's", SaysOf(clock), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, "warning")]
    [InlineData(0, "failure")]
    public async Task Identifies_that_run_out_are_told(int remaining, string status)
    {
        bot.Rehearsal.GatewaySettings = bot.Rehearsal.GatewaySettings with { StartsRemaining = remaining };

        var (_, findings) = await bot.ExamineAsync();

        Assert.Equal(status, StatusOf(Only(findings, "identifies")));
    }

    [Fact]
    public async Task A_migration_that_was_cut_short_is_told_with_what_the_next_start_does()
    {
        await bot.PlanAsync();
        Change("INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-23')");

        var (_, findings) = await bot.ExamineAsync();

        var orphan = Only(findings, "migration-lock");
        Assert.Equal("warning", StatusOf(orphan));
        Assert.Contains("The next start removes what that left behind", SaysOf(orphan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_a_failure()
    {
        await bot.PlanAsync();
        Change("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_Later', '99.0')");

        var (exitCode, findings) = await bot.ExamineAsync();

        Assert.Equal(("failure", 2), (StatusOf(Only(findings, "schema")), exitCode));
    }

    [Fact]
    public async Task A_damaged_database_is_a_failure()
    {
        await bot.PlanAsync();
        var file = Database.FileIn(bot.Data);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes.AsSpan(4096).Fill(0xA5);
        await File.WriteAllBytesAsync(file, bytes);

        var (exitCode, findings) = await bot.ExamineAsync();

        Assert.Equal(2, exitCode);
        Assert.Equal("failure", StatusOf(Only(findings, "integrity")));
    }

    [Fact]
    public async Task The_doctor_changes_nothing_in_the_database()
    {
        await bot.PlanAsync();
        var before = SHA256.HashData(await File.ReadAllBytesAsync(Database.FileIn(bot.Data)));

        await bot.ExamineAsync();

        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(Database.FileIn(bot.Data))));
    }

    [Fact]
    public async Task Beside_a_running_bot_its_process_is_named_and_its_commands_are_in_order()
    {
        await bot.PlanAsync();
        using var running = new RunningBot(bot.Folder, bot.Settings);
        await running.UntilAsync("The commands of guild");

        var (_, findings) = await bot.ExamineAsync();
        var stopped = await running.StopAsync();

        Assert.Equal(running.Id, Only(findings, "instance").GetProperty("facts").GetProperty("process").GetInt32());
        Assert.Equal("ok", StatusOf(Only(findings, "commands")));
        Assert.DoesNotContain(findings, finding => StatusOf(finding) == "failure");
        Assert.Equal(0, stopped.ExitCode);
    }

    [Fact]
    public async Task People_read_one_line_a_finding_with_its_grade_in_words()
    {
        bot.Rehearsal.AllowIntents(bot.Self, 0);

        var ended = await BuiltBot.RunAsync(bot.Folder, bot.Settings, "doctor");

        var lines = ended.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Error));
        Assert.All(lines[..^1], line => Assert.Matches("^(ok|note|warning|failure) +[a-z-]+ +[^ ]", line));
        Assert.Contains(lines, line => line.StartsWith("failure  intents", StringComparison.Ordinal) && line.Contains(" To do: Switch on Message Content Intent", StringComparison.Ordinal));
        Assert.StartsWith("1 failure, ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_a_finding_too()
    {
        var (exitCode, findings) = await bot.ExamineAsync(("HCSM_CHATS__LANGUAGE", "Klingon"));

        Assert.Equal(("settings", 2), (CheckOf(Assert.Single(findings)), exitCode));
    }

    private static JsonElement Only(JsonElement[] findings, string check) => Assert.Single(findings, finding => CheckOf(finding) == check);

    private static string CheckOf(JsonElement finding) => finding.GetProperty("check").GetString()!;

    private static string StatusOf(JsonElement finding) => finding.GetProperty("status").GetString()!;

    private static string SaysOf(JsonElement finding) => finding.GetProperty("says").GetString()!;

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database.FileIn(bot.Data)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
