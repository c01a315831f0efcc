using System.Net.WebSockets;
using System.Runtime.InteropServices;
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
        server.Run(async context =>
        {
            if (context.Request.Path == "/page")
                await context.Response.WriteAsync("<html>");
            else
                await play(context, await context.WebSockets.AcceptWebSocketAsync());
        });
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

        var frame = await ReceivedAsync(transport);

        Assert.Equal(text, Encoding.UTF8.GetString(frame.Payload.Span));
    }

    [Fact]
    [Trait("Obligation", "G19")]
    public async Task Binary_messages_are_told_from_texts()
    {
        play = async (_, socket) =>
        {
            await socket.SendAsync(new byte[] { 1, 2, 3 }, WebSocketMessageType.Binary, endOfMessage: true, default);
            await socket.SendAsync("{}"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, default);
            await ListenAsync(socket);
        };
        await using var transport = await OpenAsync();

        var binary = await ReceivedAsync(transport);
        Assert.Equal((FrameKind.Binary, 3), (binary.Kind, binary.Payload.Length));
        var text = await ReceivedAsync(transport);
        Assert.Equal((FrameKind.Text, "{}"), (text.Kind, Encoding.UTF8.GetString(text.Payload.Span)));
    }

    [Fact]
    public async Task A_message_without_end_is_not_kept()
    {
        play = async (_, socket) =>
        {
            var part = new byte[1024 * 1024];
            for (var sent = 0; sent <= MessageBuffer.MostBytes; sent += part.Length)
                await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: false, default);
            await ListenAsync(socket);
        };
        await using var transport = await OpenAsync();

        Assert.Equal(GatewayFrame.TooLong, await ReceivedAsync(transport));
    }

    [Fact]
    public async Task Messages_of_the_usual_length_share_one_room()
    {
        const int messages = 1000;
        play = async (_, socket) =>
        {
            var message = new byte[1000];
            for (var sent = 0; sent < messages; sent++)
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, default);
            await ListenAsync(socket);
        };
        await using var transport = await OpenAsync();
        var first = RoomOf(await transport.ReceiveAsync());

        for (var read = 1; read < messages; read++)
            Assert.Same(first, RoomOf(await transport.ReceiveAsync()));
    }

    [Fact]
    public async Task The_gateways_close_code_is_told()
    {
        play = (_, socket) => socket.CloseAsync((WebSocketCloseStatus)4009, null, default);
        await using var transport = await OpenAsync();

        Assert.Equal(GatewayFrame.End(4009), await ReceivedAsync(transport));
    }

    [Fact]
    [Trait("Fault", "1")]
    public async Task A_torn_connection_ends_without_a_code_and_bears_to_be_written_to_and_closed()
    {
        play = async (context, socket) =>
        {
            await socket.ReceiveAsync(new byte[1024], default);
            context.Abort();
        };
        await using var transport = await OpenAsync();
        await transport.SendAsync("{}"u8.ToArray(), default);

        Assert.Equal(GatewayFrame.End(null), await ReceivedAsync(transport));
        await transport.SendAsync("{}"u8.ToArray(), default);
        await transport.CloseAsync(4000, default);
    }

    [Fact]
    [Trait("Obligation", "G6")]
    public async Task A_goodbye_ends_the_read_that_waits_and_keeps_the_session()
    {
        play = (_, socket) => ListenAsync(socket);
        await using var transport = await OpenAsync();
        var reading = ReceivedAsync(transport);

        await transport.CloseAsync(4000, default).WaitAsync(Patience.Limit);

        Assert.Equal(FrameKind.End, (await reading).Kind);

        Assert.Equal((WebSocketCloseStatus)4000, await goodbye.Task.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_the_goodbye_is_left_when_the_time_is_over()
    {
        var over = new TaskCompletionSource();
        play = (_, _) => over.Task;
        await using var transport = await OpenAsync();
        using var hurry = new CancellationTokenSource();

        var reading = ReceivedAsync(transport);
        var closing = transport.CloseAsync(4000, hurry.Token);
        await hurry.CancelAsync();

        await closing.WaitAsync(Patience.Limit);
        Assert.Equal(GatewayFrame.End(null), await reading);
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

    [Theory]
    [InlineData("/page")]
    [InlineData("/page#part")]
    public async Task Something_that_is_no_gateway_is_unreachable(string path)
    {
        var elsewhere = new Uri(Address, path);

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(() => WebSocketTransport.OpenAsync(elsewhere, new ManualTime(), default));

        Assert.Equal("The gateway at 127.0.0.1 could not be reached.", failure.Message);
    }

    private Uri Address => new UriBuilder(server.Urls.Single()) { Scheme = "ws" }.Uri;

    private async Task<IGatewayTransport> OpenAsync() =>
        await WebSocketTransport.OpenAsync(Address, new ManualTime(), default).WaitAsync(Patience.Limit);

    private static byte[]? RoomOf(GatewayFrame frame) => MemoryMarshal.TryGetArray(frame.Payload, out var room) ? room.Array : null;

    private static Task<GatewayFrame> ReceivedAsync(IGatewayTransport transport) => transport.ReceiveAsync().AsTask().WaitAsync(Patience.Limit);

    /// <summary>Reads until the bot says goodbye, and answers it.</summary>
    private async Task ListenAsync(WebSocket socket)
    {
        var heard = await socket.ReceiveAsync(new byte[1024], default);
        goodbye.TrySetResult(socket.CloseStatus);
        if (heard.MessageType == WebSocketMessageType.Close)
            await socket.CloseAsync(socket.CloseStatus!.Value, null, default);
    }
}
