using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

public sealed class ResumeTests
{
    [Fact]
    [Trait("Obligation", "G11")]
    public async Task A_resume_replays_exactly_what_was_missed_and_then_says_so()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await LoseAsync(stage);
        foreach (var text in (string[])["one", "two", "three"])
            stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, text));

        using var socket = await ResumeAsync(stage, session, sequence);

        foreach (var text in (string[])["one", "two", "three"])
        {
            var payload = await socket.ReceiveAsync();
            Assert.Equal(text, (string)payload["d"]!["content"]!);
            Assert.Equal(++sequence, (long)payload["s"]!);
        }

        Assert.Equal("RESUMED", (string)(await socket.ReceiveAsync())["t"]!);
    }

    [Fact]
    public async Task After_a_resume_the_numbers_go_on()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await LoseAsync(stage);
        using var socket = await ResumeAsync(stage, session, sequence);
        await socket.NextAsync("RESUMED");
        var resumed = socket.Sequence;

        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "next"));

        Assert.Equal(resumed + 1, (long)(await socket.ReceiveAsync())["s"]!);
        Assert.Equal(resumed + 1, stage.Rehearsal.LastSequence);
    }

    [Fact]
    public async Task An_older_sequence_is_replayed_from_there()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, _) = await LoseAsync(stage);

        using var socket = await ResumeAsync(stage, session, 1);

        Assert.Equal("GUILD_CREATE", (string)(await socket.ReceiveAsync())["t"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_or_forgotten_session_is_refused_with_op_9(bool forgotten)
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await LoseAsync(stage);
        if (forgotten)
            stage.Rehearsal.Drop(GatewayDrop.Forget);

        using var socket = await ResumeAsync(stage, forgotten ? session : "nosuchsession", sequence);

        var answer = await socket.ReceiveAsync();
        Assert.Equal(9, (int)answer["op"]!);
        Assert.False((bool)answer["d"]!);
    }

    [Fact]
    public async Task After_op_9_the_same_connection_may_identify()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await ResumeAsync(stage, "nosuchsession", 5);
        await socket.NextOpAsync(9);

        await socket.SendAsync(2, new { token = stage.Bot.Token, intents = TestIntents.Usual, properties = new { } });

        await socket.NextAsync("READY");
    }

    [Fact]
    public async Task A_session_declared_resumable_is_silent_until_it_is_resumed_on_the_same_connection()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.IdentifyAsync();
        var session = (string)(await socket.NextAsync("READY"))["session_id"]!;
        await socket.NextAsync("GUILD_CREATE");
        stage.Rehearsal.Drop(GatewayDrop.Invalid);
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "missed"));
        await socket.NextOpAsync(9);

        await socket.SendAsync(6, new { token = stage.Bot.Token, session_id = session, seq = socket.Sequence });

        Assert.Equal("missed", (string)(await socket.ReceiveAsync())["d"]!["content"]!);
        Assert.Equal("RESUMED", (string)(await socket.ReceiveAsync())["t"]!);
        Assert.True((bool)stage.Rehearsal.Gateway()[0]!["connected"]!);
    }

    [Fact]
    [Trait("Obligation", "G6")]
    public async Task A_session_closed_with_1000_cannot_be_resumed()
    {
        await using var stage = await Stage.OpenAsync();
        using var first = await stage.IdentifyAsync();
        var session = (string)(await first.NextAsync("READY"))["session_id"]!;
        await first.NextAsync("GUILD_CREATE");
        await first.CloseAsync(1000);
        await Until.TrueAsync(() => stage.Rehearsal.Gateway().Count == 0);

        using var socket = await ResumeAsync(stage, session, 2);

        Assert.Equal(9, (int)(await socket.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task A_sequence_that_was_never_sent_closes_with_4007()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await LoseAsync(stage);

        using var socket = await ResumeAsync(stage, session, sequence + 10);

        Assert.Equal(4007, await socket.CloseCodeAsync());
    }

    /// <summary>Identifies, reads READY and GUILD_CREATE, and loses the connection.</summary>
    private static async Task<(string Session, long Sequence)> LoseAsync(Stage stage)
    {
        using var socket = await stage.IdentifyAsync();
        var session = (string)(await socket.NextAsync("READY"))["session_id"]!;
        await socket.NextAsync("GUILD_CREATE");
        return (session, socket.Sequence);
    }

    private static async Task<GatewaySocket> ResumeAsync(Stage stage, string session, long sequence)
    {
        var socket = await stage.ConnectAsync();
        await socket.ReceiveAsync();
        await socket.SendAsync(6, new { token = stage.Bot.Token, session_id = session, seq = sequence });
        return socket;
    }
}
