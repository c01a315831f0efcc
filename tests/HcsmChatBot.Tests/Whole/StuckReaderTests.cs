using System.Net.WebSockets;
using System.Text;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What the bot does where what it hears is not dealt with.</summary>
[Collection(ExitStatusTests.OfTheProcess)]
public sealed class StuckReaderTests : IDisposable
{
    /// <summary>More than a chat's mailbox and the queue to the reader take together.</summary>
    private const int More = 6000;

    /// <summary>Longer than a reader that takes one message after the other.</summary>
    private static readonly TimeSpan ALittle = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly int statusBefore = Environment.ExitCode;

    public void Dispose() => Environment.ExitCode = statusBefore;

    [Fact]
    [Trait("Fault", "12")]
    public async Task A_command_is_answered_while_every_message_waits_for_the_disk()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start");
        await room.Service<ChatStore>().TellSqliteAsync("PRAGMA max_page_count=1");
        for (var said = 0; said < More; said++)
            room.Sandbox.Rehearsal.PostMessage(room.Channel, new RehearsalMessage(room.Participant, new string('x', 1000)));
        await Soon.UntilAsync(() => room.Service<FullDisk>().IsFull && room.Service<IGateway>().Vitals.Unread > ALittle);

        var asked = room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(room.Moderator, "chat status"));

        Assert.StartsWith("I cannot store anything just now: my disk is full", await room.AnswerAsync(asked), StringComparison.Ordinal);
        Assert.True(room.Service<IGateway>().Vitals.Unread > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_handler_that_does_not_complete_ends_the_bot()
    {
        using var folder = new TestFolder();
        await using var discord = await ScriptedDiscord.StartAsync(SpeakAsync);
        using var bot = BotHost.Build(ConfigFiles.Find(Repository.Config), Settings(folder), new DiscordOptions { Token = "token", ApiBase = discord.ApiBase, Compress = false }, TimeProvider.System);
        await bot.StartAsync();
        var gateway = bot.Services.GetRequiredService<IGateway>();
        // The first message is in a channel of which Discord never tells; the second one waits behind it.
        await Soon.UntilAsync(() => gateway.Vitals.Unread > TimeSpan.Zero);

        var (time, log, lifetime) = (new ManualTime(ScriptedShell.Wednesday), new LevelLog<Watchdog>(), new Mock<IHostApplicationLifetime>());
        using var watchdog = new Watchdog(
            gateway, bot.Services.GetRequiredService<FullDisk>(), new Deafness(TimeSpan.FromTicks(1), _ => { }), new ConnectionClock(time), lifetime.Object, log);
        await watchdog.StartAsync(default);
        await time.PassAsync();
        await watchdog.ExecuteTask!.WaitAsync(Patience);

        lifetime.Verify(host => host.StopApplication(), Times.Once);
        Assert.Contains("nothing of what Discord said was dealt with", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Deaf, Environment.ExitCode);
        await bot.StopAsync();
    }

    private static async Task SpeakAsync(WebSocket socket)
    {
        await SayAsync(socket, """{"op":10,"d":{"heartbeat_interval":41250}}""");
        await socket.ReceiveAsync(new byte[4096], default);
        await SayAsync(socket, """{"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"9"},"session_id":"one","resume_gateway_url":"ws://127.0.0.1:9/","application":{"id":"9"},"guilds":[]}}""");
        for (var message = 2; message < 4; message++)
            await SayAsync(socket, $$$"""{"op":0,"s":{{{message}}},"t":"MESSAGE_CREATE","d":{"id":"{{{message}}}","channel_id":"7","guild_id":"1","type":0,"content":"Hello","timestamp":"2026-11-04T18:00:00Z","author":{"id":"4","username":"pat"} } }""");
        await socket.ReceiveAsync(new byte[4096], default);
    }

    private static Task SayAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, default);

    private static Microsoft.Extensions.Configuration.IConfigurationRoot Settings(TestFolder folder) => ConfigFiles.Find(Repository.Config)
        .Read(new Dictionary<string, string?> { ["Storage:Directory"] = folder.File("data"), ["Serilog:MinimumLevel:Default"] = "Fatal" });
}
