using System.Net.WebSockets;
using System.Text;
using HcsmChatBot.Discord.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>The real connection, over the loopback interface.</summary>
public sealed class WebSocketTransportTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TaskCompletionSource<WebSocketCloseStatus?> goodbye = new();
    private readonly TaskCompletionSource greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication server;
    private Func<HttpContext, WebSocket, Task> play = (_, _) => Task.CompletedTask;

    public WebSocketTransportTests()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.UseWebSockets();
        server.Run(async context => await play(context, await context.WebSockets.AcceptWebSocketAsync()));
    }

    public Task InitializeAsync() => server.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task A_message_in_several_parts_arrives_whole()
    {
        var text = new string('ü', 50_000);
        play = async (_, socket) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            await socket.SendAsync(bytes.AsMemory(0, 60_001), WebSocketMessageType.Text, endOfMessage: false, default);
            await socket.SendAsync(bytes.AsMemory(60_001), WebSocketMessageType.Text, endOfMessage: true, default);
            await ListenAsync(socket);
        };
        await using var transport = await OpenAsync();

        var frame = await transport.ReceiveAsync(default).WaitAsync(Patience.Limit);

        Assert.Equal(text, Encoding.UTF8.GetString(frame.Payload!.Value.Span));
    }

    [Fact]
    public async Task The_gateways_close_code_is_told()
    {
        play = (_, socket) => socket.CloseAsync((WebSocketCloseStatus)4009, null, default);
        await using var transport = await OpenAsync();

        Assert.Equal(new GatewayFrame(null, 4009), await transport.ReceiveAsync(default).WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_torn_connection_ends_without_a_code_and_bears_to_be_written_to_and_closed()
    {
        play = async (context, socket) =>
        {
            await socket.ReceiveAsync(new byte[1024], default);
            context.Abort();
        };
        await using var transport = await OpenAsync();
        await transport.SendAsync("{}"u8.ToArray(), default);

        Assert.Equal(new GatewayFrame(null, null), await transport.ReceiveAsync(default).WaitAsync(Patience.Limit));
        await transport.SendAsync("{}"u8.ToArray(), default);
        await transport.CloseAsync(4000, default);
    }

    [Fact]
    public async Task A_cancelled_read_leaves_the_connection_fit_for_a_goodbye_that_keeps_the_session()
    {
        play = (_, socket) => ListenAsync(socket);
        await using var transport = await OpenAsync();
        using var stop = new CancellationTokenSource();
        var reading = transport.ReceiveAsync(stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await transport.CloseAsync(4000, default).WaitAsync(Patience.Limit);

        Assert.Equal((WebSocketCloseStatus)4000, await goodbye.Task.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_the_goodbye_is_left_when_the_time_is_over()
    {
        var over = new TaskCompletionSource();
        play = (_, _) => over.Task;
        await using var transport = await OpenAsync();
        using var hurry = new CancellationTokenSource();

        var closing = transport.CloseAsync(4000, hurry.Token);
        await hurry.CancelAsync();

        await closing.WaitAsync(Patience.Limit);
        over.SetResult();
    }

    [Fact]
    public async Task Cancelled_the_bot_is_gone_after_two_seconds_though_the_gateway_says_nothing_more()
    {
        var over = new TaskCompletionSource();
        play = async (_, socket) =>
        {
            await socket.SendAsync("""{"op":10,"d":{"heartbeat_interval":40000}}"""u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, default);
            await socket.ReceiveAsync(new byte[1024], default);
            greeted.SetResult();
            await over.Task;
        };
        var time = new ManualTime();
        var edge = new GatewayEdge((_, stopping) => WebSocketTransport.OpenAsync(Address, time, stopping), time, () => 0.5);
        var client = new GatewayClient(new DiscordOptions { Token = "t" }, BotOnTheGateway.RestThatAllows(1000).Object, edge, new ListLog<GatewayClient>());
        using var stop = new CancellationTokenSource();
        await using var stream = client.ReadAllAsync(null, stop.Token).GetAsyncEnumerator();
        var moving = stream.MoveNextAsync().AsTask();
        await greeted.Task.WaitAsync(Patience.Limit);

        await stop.CancelAsync();
        await time.PassAsync(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving.WaitAsync(Patience.Limit));
        over.SetResult();
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        await server.StopAsync();

        await Assert.ThrowsAsync<DiscordUnreachableException>(OpenAsync);
    }

    private Uri Address => new UriBuilder(server.Urls.Single()) { Scheme = "ws" }.Uri;

    private async Task<IGatewayTransport> OpenAsync() =>
        await WebSocketTransport.OpenAsync(Address, new ManualTime(), default).WaitAsync(Patience.Limit);

    /// <summary>Reads until the bot says goodbye, and answers it.</summary>
    private async Task ListenAsync(WebSocket socket)
    {
        var heard = await socket.ReceiveAsync(new byte[1024], default);
        goodbye.TrySetResult(socket.CloseStatus);
        if (heard.MessageType == WebSocketMessageType.Close)
            await socket.CloseAsync(socket.CloseStatus!.Value, null, default);
    }
}
