using System.Net;
using System.Net.WebSockets;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Pages;

public sealed class LocalOnlyTests
{
    [Theory]
    [InlineData("rebound.example")]
    [InlineData("127.0.0.1.rebound.example:80")]
    public async Task A_foreign_host_is_refused(string host)
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.SendAsync(HttpMethod.Get, "rehearsal/world", null, null, request => request.Headers.Host = host);

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
    }

    [Theory]
    [InlineData("http://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("own", HttpStatusCode.OK)]
    public async Task A_post_from_another_origin_is_refused(string origin, HttpStatusCode expected)
    {
        await using var stage = await Stage.OpenAsync();
        var sent = origin == "own" ? $"http://{stage.Host.Address.Authority}" : origin;

        var reply = await stage.SendAsync(
            HttpMethod.Post,
            $"rehearsal/channels/{stage.Channel}/messages",
            new { author = $"{stage.Ann}", content = "x" },
            token: null,
            request => request.Headers.Add("Origin", sent));

        Assert.Equal(expected, reply.Status);
    }

    [Fact]
    public async Task A_socket_from_another_origin_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http://elsewhere.example");

        await Assert.ThrowsAsync<WebSocketException>(
            () => socket.ConnectAsync(new Uri($"ws://{stage.Host.Address.Authority}/gateway"), CancellationToken.None));
    }
}
