using System.Net.WebSockets;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

public sealed class DropTests
{
    [Fact]
    public async Task A_scripted_close_carries_its_code()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Post, "gateway/drop", new { how = "close", code = 4000 });

        Assert.Equal(4000, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task An_abort_cuts_the_connection_without_a_close()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        stage.Rehearsal.Drop(GatewayDrop.Abort);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ReceiveAsync());
        await Until.TrueAsync(() => !(bool)stage.Rehearsal.Gateway()[0]!["connected"]!);
    }

    [Theory]
    [InlineData("reconnect", 7)]
    [InlineData("invalid", 9)]
    [InlineData("heartbeat", 1)]
    public async Task Reconnect_invalid_and_heartbeat_are_opcodes(string how, int op)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Post, "gateway/drop", new { how });

        Assert.Equal(op, (int)(await socket.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task An_unknown_way_to_drop_is_refused()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.RehearseAsync(HttpMethod.Post, "gateway/drop", new { how = "gently" });

        Assert.Equal("BASE_TYPE_CHOICES", reply.ErrorAt("how"));
    }

    [Fact]
    public async Task A_client_that_stops_reading_holds_nobody_up()
    {
        await using var stage = await Stage.OpenAsync();
        using var stalled = await stage.ListenAsync();
        using var other = await stage.ListenAsync();
        var longest = new string('x', 2000);

        for (var posted = 0; posted < 5000; posted++)
            stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, longest));

        for (var read = 0; read < 5000; read++)
            await other.NextAsync("MESSAGE_CREATE");
        Assert.Equal(5002, other.Sequence);
    }

    [Fact]
    public async Task The_gateway_view_counts_sequences_and_identifies()
    {
        await using var stage = await Stage.OpenAsync();
        using var first = await stage.ListenAsync();
        using var second = await stage.ListenAsync();

        var sessions = (await stage.RehearseAsync(HttpMethod.Get, "gateway")).List;

        Assert.Equal(2, sessions.Count);
        Assert.All(sessions, session => Assert.Equal(2, (int)session!["identifies"]!));
        Assert.All(sessions, session => Assert.Equal(2, (int)session!["lastSequence"]!));
        Assert.All(sessions, session => Assert.True((bool)session!["connected"]!));
    }
}
