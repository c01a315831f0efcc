using System.Net.WebSockets;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

/// <summary>Connections that end, or are asked to, when a test says so.</summary>
public sealed class InterruptionTests
{
    public static TheoryData<int> Codes => [1000, 1001, 1011, 1012, 4000, 4001, 4002, 4003, 4004, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_close_code_can_be_sent_at_once(int code)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.DisturbAsync(new { kind = "close", code });

        Assert.Equal(code, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task A_close_after_two_dispatches_lets_two_through()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        await stage.DisturbAsync(new { kind = "close", code = 4009, after = 2 });

        stage.Say("one", "two", "three");

        Assert.Equal(["one", "two"], (await socket.MessagesAsync(2)).Select(heard => heard.Text));
        Assert.Equal(4009, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task A_cut_after_two_dispatches_lets_two_through()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        stage.Rehearsal.Disturb(new GatewayFault.Abort(), new GatewayOccasion { After = 2 });

        stage.Say("one", "two", "three");

        Assert.Equal(2, await socket.PayloadsBeforeCutAsync());
    }

    [Fact]
    public async Task A_cut_in_front_of_a_dispatch_is_made_good_by_a_resume()
    {
        await using var stage = await Stage.OpenAsync();
        using var identified = await stage.IdentifyAsync();
        var session = (string)(await identified.NextAsync("READY"))["session_id"]!;
        await identified.NextAsync("GUILD_CREATE");
        stage.Rehearsal.Disturb(new GatewayFault.Abort(), new GatewayOccasion { Event = "MESSAGE_CREATE" });

        stage.Say("lost on the way");

        Assert.Equal(0, await identified.PayloadsBeforeCutAsync());
        using var resumed = await stage.ResumeAsync(session, identified.Sequence);
        Assert.Equal("lost on the way", Assert.Single(await resumed.MessagesAsync(1)).Text);
    }

    [Fact]
    [Trait("Obligation", "G10")]
    public async Task Op_7_can_come_in_place_of_hello()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "reconnect", moment = "hello" });

        using var first = await stage.ConnectAsync();
        using var second = await stage.ConnectAsync();

        Assert.Equal(7, (int)(await first.ReceiveAsync())["op"]!);
        Assert.Equal(10, (int)(await second.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task Op_7_can_come_in_the_middle_of_a_replay()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await stage.LoseAsync();
        stage.Say("one", "two", "three");
        await stage.DisturbAsync(new { kind = "reconnect", moment = "replay", after = 2 });

        using var socket = await stage.ResumeAsync(session, sequence);

        Assert.Equal(["MESSAGE_CREATE", "MESSAGE_CREATE", "7", "MESSAGE_CREATE", "RESUMED"], await NamesAsync(socket, 5));
    }

    [Fact]
    public async Task A_replay_can_be_cut_after_its_last_dispatch_and_before_resumed()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await stage.LoseAsync();
        stage.Say("one", "two");
        stage.Rehearsal.Disturb(new GatewayFault.Abort(), new GatewayOccasion { Moment = GatewayMoment.Replay, After = 2 });

        using var socket = await stage.ResumeAsync(session, sequence);

        Assert.Equal(2, await socket.PayloadsBeforeCutAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Op_9_at_once_says_whether_a_resume_will_do(bool resumable)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.IdentifyAsync();
        var session = (string)(await socket.NextAsync("READY"))["session_id"]!;
        await socket.NextAsync("GUILD_CREATE");

        await stage.DisturbAsync(new { kind = "invalid", resumable });

        Assert.Equal(resumable, (bool)(await socket.NextOpAsync(9))["d"]!);
        using var again = await stage.ResumeAsync(session, socket.Sequence);
        var answer = await again.ReceiveAsync();
        Assert.Equal(resumable ? 0 : 9, (int)answer["op"]!);
    }

    [Fact]
    public async Task After_op_9_false_the_same_connection_may_identify_anew()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        stage.Rehearsal.Disturb(new GatewayFault.Invalid(Resumable: false));
        await socket.NextOpAsync(9);

        await socket.SendAsync(2, new { token = stage.Bot.Token, intents = TestIntents.Usual, properties = new { } });

        await socket.NextAsync("READY");
    }

    [Fact]
    public async Task Op_9_in_place_of_ready_opens_no_session()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "invalid", resumable = false, moment = "identify" });

        using var socket = await stage.IdentifyAsync();

        Assert.False((bool)(await socket.ReceiveAsync())["d"]!);
        Assert.Empty(stage.Rehearsal.Gateway());
    }

    [Fact]
    public async Task Resumes_can_be_refused_until_the_fault_is_cleared()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await stage.LoseAsync();
        await stage.DisturbAsync(new { kind = "invalid", resumable = true, moment = "resume", times = (int?)null });
        for (var tried = 0; tried < 3; tried++)
        {
            using var refused = await stage.ResumeAsync(session, sequence);
            Assert.Equal(9, (int)(await refused.ReceiveAsync())["op"]!);
        }

        await stage.RehearseAsync(HttpMethod.Delete, "faults");

        using var socket = await stage.ResumeAsync(session, sequence);
        await socket.NextAsync("RESUMED");
    }

    [Fact]
    public async Task A_torn_frame_is_followed_by_a_cut()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        await stage.DisturbAsync(new { kind = "torn" });

        stage.Say("never whole");

        var part = await socket.ReceivePartAsync();
        Assert.False(part.EndOfMessage);
        Assert.NotEqual(0, part.Count);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ReceivePartAsync());
    }

    [Fact]
    public async Task Only_the_session_that_is_meant_is_disturbed()
    {
        await using var stage = await Stage.OpenAsync();
        using var spared = await stage.ListenAsync();
        using var meant = await stage.ListenAsync();
        var session = (string)stage.Rehearsal.Gateway()[1]!["session"]!;

        await stage.DisturbAsync(new { kind = "close", code = 4000, session });

        Assert.Equal(4000, await meant.CloseCodeAsync());
        stage.Say("still here");
        Assert.Equal("still here", Assert.Single(await spared.MessagesAsync(1)).Text);
    }

    private static async Task<List<string>> NamesAsync(GatewaySocket socket, int count)
    {
        var names = new List<string>();
        while (names.Count < count)
        {
            var payload = await socket.ReceiveAsync();
            names.Add((string?)payload["t"] ?? $"{payload["op"]}");
        }

        return names;
    }
}
