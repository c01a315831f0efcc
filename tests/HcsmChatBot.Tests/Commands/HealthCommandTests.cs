using HcsmChatBot.Tests.Logs;

namespace HcsmChatBot.Tests.Commands;

/// <summary>health, as a container calls it.</summary>
public sealed class HealthCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_bot_at_work_is_found_well_and_one_that_is_not_there_is_not()
    {
        await using var chat = await CanaryChat.PrepareAsync();
        await using var bot = WatchedBot.Start(chat.Sandbox, chat.Token, "Text");
        await chat.ReadyAsync();
        var at = new Dictionary<string, string> { ["HCSM_HEALTH__PORT"] = $"{bot.Port}" };

        var (well, live) = (await BuiltBot.RunAsync(folder, at, "health"), await BuiltBot.RunAsync(folder, at, "health", "live"));
        await bot.StopAsync();
        var gone = await BuiltBot.RunAsync(folder, at, "health");

        Assert.Equal((0, ""), (well.ExitCode, well.Error));
        Assert.Contains("ok  database: It takes what is written.\n", well.Output, StringComparison.Ordinal);
        Assert.Equal((0, "ok  loop: The watchdog has looked lately.\n"), (live.ExitCode, live.Output));
        Assert.Equal((1, ""), (gone.ExitCode, gone.Output));
        Assert.StartsWith($"Nobody at http://127.0.0.1:{bot.Port}/ says how the bot is", gone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HCSM_HEALTH__PORT", "0", "Health:Port is 0, so the bot does not tell how it is")]
    [InlineData("HCSM_HEALTH__PORT", "many", "Health:PORT: read 'many', expected a whole number from 0 to 65535.")]
    [InlineData("HCSM_HEALTH__ADDRESS", "everywhere", "Health:Address: read 'everywhere', expected an IP address of this machine, such as 127.0.0.1.")]
    public async Task A_setting_that_cannot_be_used_is_told_in_one_line(string variable, string value, string expected)
    {
        var stopped = await BuiltBot.RunAsync(folder, new Dictionary<string, string> { [variable] = value }, "health");

        Assert.StartsWith(expected, stopped.OnlyLine(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("HCSM_LOG__FORMAT", "Xml", "Log:FORMAT: read 'Xml', expected one of Text, Json.")]
    [InlineData("HCSM_LOG__FILE", "/proc/nowhere/bot-.log", "Log:File names '/proc/nowhere/bot-.log', which cannot be written")]
    [InlineData("HCSM_SERILOG__WRITETO__0__NAME", "Console", "Serilog:WRITETO: there is no such setting; expected MinimumLevel.")]
    [InlineData("HCSM_LOG__KEEPFILES", "0", "Log:KeepFiles: read '0', expected a whole number from 1 to 1000.")]
    public async Task A_log_that_cannot_be_written_is_told_in_one_line(string variable, string value, string expected)
    {
        var environment = new Dictionary<string, string> { ["HCSM_DISCORD__TOKEN"] = "token", [variable] = value };

        var stopped = await BuiltBot.RunAsync(folder, environment, "run", "--require-token");

        Assert.StartsWith(expected, stopped.OnlyLine(), StringComparison.OrdinalIgnoreCase);
    }
}
