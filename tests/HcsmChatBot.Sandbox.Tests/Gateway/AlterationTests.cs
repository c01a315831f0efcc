using System.IO.Compression;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

/// <summary>Dispatches and answers that come wrong, late, twice or never.</summary>
public sealed class AlterationTests
{
    [Fact]
    public async Task Two_acknowledgements_can_be_withheld()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        await stage.DisturbAsync(new { kind = "withhold", moment = "heartbeat", times = 2 });
        for (var beat = 0; beat < 3; beat++)
            await socket.SendAsync(1, null);

        await socket.NextOpAsync(11);

        Assert.Equal(2, (int)stage.Rehearsal.Faults()[0]!["struck"]!);
    }

    [Fact]
    public async Task An_acknowledgement_can_come_late_while_dispatches_flow_on()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        using var socket = await stage.ListenAsync();
        await stage.DisturbAsync(new { kind = "delay", milliseconds = 3000, moment = "heartbeat" });
        await socket.SendAsync(1, null);
        await Until.TrueAsync(() => (bool)stage.Rehearsal.Faults()[0]!["over"]!);

        stage.Say("meanwhile");
        await socket.NextAsync("MESSAGE_CREATE");
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(11, (int)(await socket.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task Hello_can_be_withheld()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "withhold", moment = "hello" });
        using var socket = await stage.ConnectAsync();

        await socket.SendAsync(1, null);

        Assert.Equal(11, (int)(await socket.ReceiveAsync())["op"]!);
    }

    [Theory]
    [InlineData("identify")]
    [InlineData("resume")]
    public async Task An_identify_or_a_resume_can_stay_without_an_answer(string moment)
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await stage.LoseAsync();
        await stage.DisturbAsync(new { kind = "withhold", moment });
        using var socket = moment == "resume" ? await stage.ResumeAsync(session, sequence) : await stage.IdentifyAsync();

        await socket.SendAsync(1, null);

        Assert.Equal(11, (int)(await socket.ReceiveAsync())["op"]!);
        Assert.True((bool)stage.Rehearsal.Faults()[0]!["over"]!);
    }

    [Fact]
    public async Task In_silence_nothing_is_sent_though_the_connection_stays()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        using var socket = await stage.ListenAsync();
        await stage.DisturbAsync(new { kind = "silence" });
        await socket.SendAsync(1, null);
        stage.Say("unheard");
        time.Advance(TimeSpan.FromMinutes(5));
        await stage.DisturbAsync(new { kind = "close" });
        Assert.True((bool)stage.Rehearsal.Gateway()[0]!["connected"]!);

        stage.Rehearsal.Drop(GatewayDrop.Abort);

        Assert.Equal(0, await socket.PayloadsBeforeCutAsync());
    }

    [Fact]
    public async Task A_duplicated_dispatch_keeps_its_sequence()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        await stage.DisturbAsync(new { kind = "duplicate", least = 3, most = 3 });

        stage.Say("one", "two");

        Assert.Equal([(3, "one"), (3, "one"), (3, "one"), (4, "two")], await socket.MessagesAsync(4));
    }

    [Fact]
    public async Task The_same_seed_duplicates_the_same_dispatches()
    {
        var first = await DuplicatedAsync(seed: 7);
        var second = await DuplicatedAsync(seed: 7);

        Assert.Equal(first, second);
        Assert.InRange(first.Count, 21, 99);
    }

    [Fact]
    public async Task Swapped_dispatches_keep_their_own_sequences()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        await stage.DisturbAsync(new { kind = "swap" });

        stage.Say("one", "two", "three");

        Assert.Equal([(4, "two"), (3, "one"), (5, "three")], await socket.MessagesAsync(3));
    }

    [Fact]
    public async Task Swapped_and_renumbered_dispatches_are_replayed_in_the_order_they_were_sent()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await stage.LoseAsync();
        await stage.DisturbAsync(new { kind = "swap", renumbered = true });

        stage.Say("one", "two", "three");

        using var socket = await stage.ResumeAsync(session, sequence);
        Assert.Equal([(3, "two"), (4, "one"), (5, "three")], await socket.MessagesAsync(3));
    }

    [Fact]
    public async Task A_dropped_dispatch_uses_no_number_and_is_not_replayed()
    {
        await using var stage = await Stage.OpenAsync();
        var (session, sequence) = await stage.LoseAsync();
        await stage.DisturbAsync(new { kind = "drop", @event = "MESSAGE_CREATE", after = 1 });

        stage.Say("one", "never sent", "three");

        using var socket = await stage.ResumeAsync(session, sequence);
        Assert.Equal([(3, "one"), (4, "three")], await socket.MessagesAsync(2));
        await socket.NextAsync("RESUMED");
        Assert.Equal(3, stage.Rehearsal.Messages(stage.Channel).Count);
    }

    [Fact]
    public async Task Slow_dispatches_wait_for_real_time()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        using var socket = await stage.ListenAsync();
        stage.Rehearsal.Disturb(new GatewayFault.Delay(200), new GatewayOccasion { Times = null });
        stage.Say("one", "two");

        var heard = socket.MessagesAsync(2);
        while (!heard.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal([(3, "one"), (4, "two")], await heard);
    }

    [Fact]
    public async Task A_corrupt_message_cannot_be_inflated()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync("v=10&encoding=json&compress=zlib-stream");
        var hello = await socket.ReceiveBytesAsync();
        await stage.DisturbAsync(new { kind = "corrupt", moment = "heartbeat" });
        await socket.SendAsync(1, null);
        var corrupt = await socket.ReceiveBytesAsync();

        using var inflate = new ZLibStream(new MemoryStream([.. hello, .. corrupt]), CompressionMode.Decompress);

        Assert.Throws<InvalidDataException>(() => inflate.CopyTo(Stream.Null));
    }

    [Theory]
    [InlineData("text", "<html>")]
    [InlineData("payload", "[1,")]
    [InlineData("types", """{"op":"zero""")]
    [InlineData("opcode", """{"op":99""")]
    [InlineData("enormous", """{"op":11,"d":"xxx""")]
    public async Task Nonsense_of_each_kind_is_sent_as_a_message(string what, string start)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.DisturbAsync(new { kind = "nonsense", what, bytes = 100_000 });

        Assert.StartsWith(start, System.Text.Encoding.UTF8.GetString(await socket.ReceiveBytesAsync()), StringComparison.Ordinal);
    }

    private static async Task<List<(long Sequence, string Text)>> DuplicatedAsync(int seed)
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        stage.Rehearsal.Disturb(
            new GatewayFault.Duplicate(Least: 1), new GatewayOccasion { Times = null, Likelihood = 0.5, Seed = seed, Event = "MESSAGE_CREATE" });
        stage.Say([.. Enumerable.Range(1, 20).Select(number => $"{number}")]);
        stage.Rehearsal.ClearFaults();
        stage.Say("end");
        var heard = new List<(long, string)>();
        while (heard.Count == 0 || heard[^1].Item2 != "end")
            heard.AddRange(await socket.MessagesAsync(1));
        return heard;
    }
}
