namespace HcsmChatBot.Tests.Commands;

/// <summary>What a person at the command line meets.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Canary = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanary.7f3a-9d_e2b41c";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Help_lists_the_commands()
    {
        var help = await BuiltBot.RunAsync(folder, "--help");

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.All(["  run ", "  replay ", "  export ", "--data", "--config"], word => Assert.Contains(word, help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_that_must_have_a_token_says_where_to_set_it()
    {
        var stopped = await BuiltBot.RunAsync(folder, "run", "--require-token");

        Assert.Contains("HCSM_DISCORD__TOKEN", stopped.OnlyLine(), StringComparison.Ordinal);
        Assert.Equal("", stopped.Output);
    }

    [Fact]
    public async Task Without_a_command_the_bot_is_run() =>
        Assert.Contains("HCSM_DISCORD__TOKEN", (await BuiltBot.RunAsync(folder, "--require-token")).OnlyLine(), StringComparison.Ordinal);

    [Theory]
    [InlineData("--bogus")]
    [InlineData("dance")]
    [InlineData("export", "--format", "pdf")]
    [InlineData("export", "--chat", "five")]
    [InlineData("replay")]
    [InlineData("replay", "a.log", "--cuts", "2")]
    [InlineData("replay", "a.log", "--cuts")]
    [InlineData("replay", "a.log", "--kills", "-2")]
    [InlineData("run", "--port", "many")]
    public async Task What_cannot_be_understood_is_named_and_fails(params string[] arguments)
    {
        var failed = await BuiltBot.RunAsync(folder, arguments);

        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains(arguments[^1] is "2" or "-2" ? arguments[^2] : arguments[^1], failed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HCSM_CHATS__LANGUAGE", "Klingon", "Chats:LANGUAGE: read 'Klingon', expected one of En, Fr.")]
    [InlineData("HCSM_CHATS__TOPICMINUTES", "0", "Chats:TopicMinutes: read '0', expected a whole number from 1 to 120.")]
    [InlineData("HCSM_CHATS__TOPIC", "1", "Chats:TOPIC: there is no such setting;")]
    [InlineData("HCSM_REHEARSAL__PORT", "x", "Rehearsal:PORT: read 'x', expected a whole number from 0 to 65535.")]
    [InlineData("HCSM_HEALTH__PORT", "99999", "Health:Port: read '99999', expected a whole number from 0 to 65535.")]
    [InlineData("HCSM_SERILOG__MINIMUMLEVEL__DEFAULT", "Loud", "Serilog")]
    public async Task A_wrong_setting_stops_the_bot_with_one_line(string variable, string value, string expected)
    {
        var stopped = await BuiltBot.RunAsync(folder, new Dictionary<string, string> { [variable] = value }, "run");

        Assert.StartsWith(expected, stopped.OnlyLine(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [Trait("Fault", "55")]
    [InlineData("HCSM_DISCORD__TOKN")]
    [InlineData("HCSM_DISCORD__TOKENFILE")]
    [InlineData("HCSM_DISCORD__APIBASE")]
    public async Task A_token_in_the_wrong_place_is_not_repeated(string variable)
    {
        var settings = new Dictionary<string, string> { ["HCSM_DISCORD__TOKEN"] = variable.EndsWith("FILE", StringComparison.Ordinal) ? "" : Canary, [variable] = Canary };

        var stopped = await BuiltBot.RunAsync(folder, settings, "run");

        Assert.StartsWith("Discord:", stopped.OnlyLine(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", stopped.Output + stopped.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_folder_without_settings_is_named()
    {
        var stopped = await BuiltBot.RunAsync(folder, "run", "--config", folder.Path);

        Assert.NotEqual(0, stopped.ExitCode);
        Assert.Contains("--config", stopped.Error, StringComparison.Ordinal);
    }
}
