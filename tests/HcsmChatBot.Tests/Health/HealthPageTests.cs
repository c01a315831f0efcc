using System.Net;
using System.Net.Sockets;
using HcsmChatBot.Health;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Tests.Health;

/// <summary>What probes are answered beside the whole bot.</summary>
public sealed class HealthPageTests
{
    [Fact]
    public async Task A_bot_at_work_is_alive_ready_and_started()
    {
        await using var room = await BotInSandbox.StartAsync();
        await using var page = await OpenPage.BesideAsync(room);
        await page.WaitUntilReadyAsync();

        var (live, ready, started) = (await page.AskAsync("live"), await page.AskAsync("ready"), await page.AskAsync("startup"));

        Assert.Equal((200, 200, 200), (live.Status, ready.Status, started.Status));
        Assert.Equal(["loop"], live.Checks.Select(check => check.Key));
        Assert.Equal(["database", "gateway", "running", "scheduler"], ready.Checks.Select(check => check.Key).Order());
        Assert.Equal(["start"], started.Checks.Select(check => check.Key));
        Assert.All(ready.Checks, check => Assert.True(check.Value!["ok"]!.GetValue<bool>() && check.Value["says"]!.GetValue<string>().Length > 0));
    }

    [Theory]
    [InlineData(GatewayDrop.Abort)]
    [InlineData(GatewayDrop.Reconnect)]
    public async Task A_single_resume_never_shows_in_ready(GatewayDrop how)
    {
        await using var room = await BotInSandbox.StartAsync();
        await using var page = await OpenPage.BesideAsync(room);
        var resumes = Resumes(room);

        room.Sandbox.Rehearsal.Drop(how);
        var answers = new List<bool>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Resumes(room) == resumes)
        {
            answers.Add(await IsGatewayWellAsync(page));
            await Task.Delay(20, patience.Token);
        }

        Assert.All(answers, Assert.True);
        Assert.True(await IsGatewayWellAsync(page));
    }

    [Fact]
    public async Task Before_the_gateway_has_said_ready_the_bot_is_alive_and_neither_started_nor_ready()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.StopBotAsync();
        room.Sandbox.Rehearsal.Disturb(new GatewayFault.Forget());
        OpenPage? page = null;
        var asked = ((int Live, int Ready, int Startup))default;
        room.Meet = async parts =>
        {
            page = await OpenPage.OfAsync(parts);
            asked = ((await page.AskAsync("live")).Status, (await page.AskAsync("ready")).Status, (await page.AskAsync("startup")).Status);
        };

        await room.StartBotAsync();

        Assert.Equal((200, 503, 503), asked);
        Assert.Equal(200, (await page!.AskAsync("startup")).Status);
        await page.DisposeAsync();
    }

    [Fact]
    public async Task A_bot_that_has_stopped_says_so_while_its_page_stands()
    {
        await using var room = await BotInSandbox.StartAsync();
        await using var page = await OpenPage.BesideAsync(room);

        room.Service<IHostApplicationLifetime>().StopApplication();
        var (status, checks) = await page.AskAsync("ready");

        Assert.Equal((503, "The bot stops; its log says why."), (status, checks["running"]!["says"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Only_what_there_is_is_answered_and_only_to_programs_of_this_machine()
    {
        await using var room = await BotInSandbox.StartAsync();
        await using var page = await OpenPage.BesideAsync(room);

        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = "evil.example" } };
        using var write = new HttpRequestMessage(HttpMethod.Post, "/metrics");
        using var nothing = new HttpRequestMessage(HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(page, elsewhere));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(page, write));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(page, nothing));
    }

    [Fact]
    public async Task A_taken_port_stops_the_bot_only_where_somebody_chose_it()
    {
        await using var room = await BotInSandbox.StartAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var usual = TakeUsualPort();
        await using var page = ActivatorUtilities.CreateInstance<HealthPage>(room.Parts);

        await page.OpenAsync(new HealthOptions(), default);
        Assert.Null(page.Address);

        var refusal = await Assert.ThrowsAsync<SettingsException>(() => page.OpenAsync(new HealthOptions { Port = ((IPEndPoint)other.LocalEndpoint).Port }, default));
        Assert.StartsWith("Health:Address and Health:Port name 127.0.0.1 and", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<bool> IsGatewayWellAsync(OpenPage page) => (await page.AskAsync("ready")).Checks["gateway"]!["ok"]!.GetValue<bool>();

    private static long Resumes(BotInSandbox room) => room.Sandbox.Rehearsal.Gateway().Sum(session => session!["resumes"]!.GetValue<int>());

    private static async Task<HttpStatusCode> StatusAsync(OpenPage page, HttpRequestMessage request)
    {
        using var answer = await page.Http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Unless it is taken already.</summary>
    private static TcpListener TakeUsualPort()
    {
        var listener = new TcpListener(IPAddress.Loopback, HealthOptions.UsualPort);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            // Somebody has it, and that is all that is wanted.
        }

        return listener;
    }
}
