using System.Net.WebSockets;
using System.Text;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Commands;

/// <summary>What a person meets whose token, rights or network are not as they should be: a plain line, the right exit status, and never the token.</summary>
public sealed class BadConnectionTests : IDisposable
{
    private const string Canary = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanary.7f3a-9d_e2b41c";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Fault", "19")]
    [Trait("Fault", "55")]
    [Trait("Obligation", "R5")]
    public async Task A_token_that_Discord_refuses_ends_the_bot_for_good()
    {
        await using var sandbox = SandboxHost.Build(new SandboxOptions());
        await sandbox.StartAsync(default);

        var ended = await BuiltBot.RunAsync(folder, Settings(new Uri(sandbox.Address, "api/v10/")), "run", "--require-token");

        Assert.Equal(ExitStatus.ClosedForGood, ended.ExitCode);
        Assert.EndsWith("FTL The connection to Discord ended for good (code 4004): Discord refuses the bot's token: copy it anew from the developer portal.", OnlyFatal(ended), StringComparison.Ordinal);
        AssertNoSecret(ended);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("\"MTIz.Gcanary.7f3a\"")]
    [InlineData("Bot MTIz.Gcanary.7f3a")]
    [InlineData("MTIz\u00e9.Gcanary.7f3a")]
    [InlineData("MTIz\r\nX-Evil: Gcanary.7f3a")]
    [InlineData("\u200bMTIz.Gcanary.7f3a")]
    public async Task A_token_that_cannot_be_one_is_not_tried(string token)
    {
        var stopped = await BuiltBot.RunAsync(folder, new Dictionary<string, string> { ["HCSM_DISCORD__TOKEN"] = token }, "run");

        Assert.StartsWith("Discord:Token holds a space, a line break or a character that no token has", stopped.OnlyLine(), StringComparison.Ordinal);
        AssertNoSecret(stopped);
    }

    [Theory]
    [InlineData(4013, "Discord does not know the intents")]
    [InlineData(4014, "enable the Message Content intent in the developer portal")]
    [Trait("Obligation", "G16")]
    public async Task Intents_that_Discord_does_not_allow_end_the_bot_for_good(int code, string advice)
    {
        await using var discord = await ScriptedDiscord.StartAsync(async socket =>
        {
            await SayAsync(socket, """{"op":10,"d":{"heartbeat_interval":41250}}""");
            await socket.ReceiveAsync(new byte[4096], default);
            await socket.CloseAsync((WebSocketCloseStatus)code, "Disallowed intent(s).", default);
        });

        var ended = await BuiltBot.RunAsync(folder, Settings(discord.ApiBase), "run", "--require-token");

        Assert.Equal(ExitStatus.ClosedForGood, ended.ExitCode);
        Assert.Contains($"(code {code})", OnlyFatal(ended), StringComparison.Ordinal);
        Assert.Contains(advice, OnlyFatal(ended), StringComparison.Ordinal);
        AssertNoSecret(ended);
    }

    [Fact]
    public async Task While_nobody_answers_the_bot_says_when_it_tries_again_and_stops_at_once_when_asked()
    {
        using var bot = new RunningBot(folder, Settings(new Uri($"http://127.0.0.1:{Ports.Free()}/api/v10/")));

        Assert.Contains("it did not come about", await bot.UntilAsync("The next is made in"), StringComparison.Ordinal);
        var stopped = await bot.StopAsync();

        Assert.Equal((0, ""), (stopped.ExitCode, stopped.Error));
        AssertNoSecret(stopped);
    }

    [Fact]
    [Trait("Fault", "29")]
    public async Task A_goodbye_that_a_silent_gateway_draws_out_is_not_cut_short()
    {
        var greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var over = new CancellationTokenSource();
        await using var discord = await ScriptedDiscord.StartAsync(async socket =>
        {
            await SayAsync(socket, """{"op":10,"d":{"heartbeat_interval":41250}}""");
            await socket.ReceiveAsync(new byte[4096], default);
            greeted.TrySetResult();
            await Task.Delay(Timeout.Infinite, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var bot = new RunningBot(folder, Settings(discord.ApiBase));
        await greeted.Task.WaitAsync(Patience);

        var stopped = await bot.StopAsync();
        await over.CancelAsync();

        Assert.Equal((0, ""), (stopped.ExitCode, stopped.Error));
    }

    public static TheoryData<string> Nonsense => ["<html>Welcome to the hotel's network</html>", """{"op":"ten","d":[]}""", "[]", """{"op":10,"d":{"heartbeat_interval":-1}}""", ""];

    [Theory]
    [MemberData(nameof(Nonsense))]
    [Trait("Obligation", "G26")]
    public async Task A_gateway_that_speaks_nonsense_is_left_and_tried_again_after_growing_pauses(string nonsense)
    {
        await using var discord = await ScriptedDiscord.StartAsync(async socket =>
        {
            await SayAsync(socket, nonsense);
            await socket.ReceiveAsync(new byte[4096], default);
        });
        using var bot = new RunningBot(folder, Settings(discord.ApiBase));
        using var patience = new CancellationTokenSource(Patience);

        await discord.TalkedAsync(patience.Token);
        Assert.Contains("the gateway sent", await bot.UntilAsync("The next is made in"), StringComparison.Ordinal);
        var stopped = await bot.StopAsync();

        Assert.Equal((0, ""), (stopped.ExitCode, stopped.Error));
        AssertNoSecret(stopped);
    }

    [Theory]
    [InlineData("ftp://discord.example/api/v10/")]
    [InlineData("https://discord.com/api/v10")]
    [InlineData("discord.com/api/v10/")]
    public async Task An_address_that_cannot_be_used_is_told_in_one_line(string address)
    {
        var stopped = await BuiltBot.RunAsync(folder, new Dictionary<string, string> { ["HCSM_DISCORD__TOKEN"] = Canary, ["HCSM_DISCORD__APIBASE"] = address }, "run");

        Assert.StartsWith("Discord:ApiBase is not an address that can be used", stopped.OnlyLine(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HCSM_DISCORD__DEAFAFTERMINUTES", "0", "Discord:DeafAfterMinutes: read '0', expected a whole number from 1 to 1440.")]
    [InlineData("HCSM_DISCORD__COMPRESS", "perhaps", "Discord:COMPRESS: read 'perhaps', expected true or false.")]
    public async Task A_wrong_setting_of_the_connection_is_told_in_one_line(string variable, string value, string expected)
    {
        var stopped = await BuiltBot.RunAsync(folder, new Dictionary<string, string> { [variable] = value }, "run");

        Assert.Equal($"{expected} See docs/operations.md#settings.", stopped.OnlyLine(), ignoreCase: true);
    }

    private static Dictionary<string, string> Settings(Uri apiBase) => new() { ["HCSM_DISCORD__TOKEN"] = Canary, ["HCSM_DISCORD__APIBASE"] = apiBase.ToString() };

    private static Task SayAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, default);

    private static string OnlyFatal(Outcome ended) =>
        Assert.Single(ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains(" FTL ", StringComparison.Ordinal)).TrimEnd();

    private static void AssertNoSecret(Outcome ended) => Assert.DoesNotContain("canary", ended.Output + ended.Error, StringComparison.OrdinalIgnoreCase);
}
