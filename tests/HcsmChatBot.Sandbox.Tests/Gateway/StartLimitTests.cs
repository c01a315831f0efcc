using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

/// <summary>How often a bot may identify, and what it may resume.</summary>
public sealed class StartLimitTests
{
    [Fact]
    public async Task Session_start_limit_says_what_it_is_told_to_say()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RehearseAsync(HttpMethod.Patch, "settings", new
        {
            gateway = new { shards = 3, startsTotal = 2000, startsRemaining = 4, startsResetAfter = 5000, maxConcurrency = 16 },
        });

        var gateway = await stage.GetAsync("gateway/bot");

        var limit = gateway["session_start_limit"];
        Assert.Equal(3, (int)gateway["shards"]);
        Assert.Equal((2000, 4, 5000, 16), ((int)limit["total"]!, (int)limit["remaining"]!, (int)limit["reset_after"]!, (int)limit["max_concurrency"]!));
    }

    [Fact]
    public async Task Each_identify_uses_one_start_of_the_day()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        using var socket = await stage.ListenAsync();
        Assert.Equal(999, (int)(await stage.GetAsync("gateway/bot"))["session_start_limit"]["remaining"]!);

        time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1000, (int)(await stage.GetAsync("gateway/bot"))["session_start_limit"]["remaining"]!);
    }

    [Fact]
    [Trait("Obligation", "G13")]
    public async Task A_second_identify_within_five_seconds_is_answered_by_op_9()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time, rateLimits: true);
        using var first = await stage.ListenAsync();
        using var second = await stage.IdentifyAsync();

        Assert.False((bool)(await second.ReceiveAsync())["d"]!);
        time.Advance(TimeSpan.FromSeconds(5));
        await second.SendAsync(2, new { token = stage.Bot.Token, intents = 1, properties = new { } });

        await second.NextAsync("READY");
    }

    [Fact]
    [Trait("Obligation", "G12")]
    public async Task The_identify_beyond_the_last_ends_all_sessions_and_resets_the_token()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.GatewaySettings = new GatewaySettings { StartsTotal = 1, ResetsToken = true };
        using var last = await stage.ListenAsync();

        using var beyond = await stage.IdentifyAsync();

        Assert.Equal(4004, await beyond.CloseCodeAsync());
        Assert.Equal(4004, await last.CloseCodeAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await stage.GetAsync("users/@me")).Status);
        Assert.NotEqual(stage.Bot.Token, stage.Rehearsal.EnsureBot(stage.Guild, "Facilitator").Token);
    }

    [Fact]
    public async Task A_resume_from_before_the_buffer_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.GatewaySettings = new GatewaySettings { ReplayLimit = 2 };
        var (session, sequence) = await stage.LoseAsync();
        stage.Say("one", "two", "three");

        using var tooOld = await stage.ResumeAsync(session, sequence);
        using var inTime = await stage.ResumeAsync(session, sequence + 1);

        Assert.Equal(9, (int)(await tooOld.ReceiveAsync())["op"]!);
        Assert.Equal(["two", "three"], (await inTime.MessagesAsync(2)).Select(heard => heard.Text));
    }

    [Fact]
    public async Task A_session_is_forgotten_so_long_after_its_connection()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        stage.Rehearsal.GatewaySettings = new GatewaySettings { ForgetAfter = 60_000 };
        var (session, sequence) = await stage.LoseAsync();
        await Until.TrueAsync(() => !(bool)stage.Rehearsal.Gateway()[0]!["connected"]!);
        time.Advance(TimeSpan.FromMinutes(1));

        using var socket = await stage.ResumeAsync(session, sequence);

        Assert.Equal(9, (int)(await socket.ReceiveAsync())["op"]!);
    }

    [Fact]
    [Trait("Obligation", "G23")]
    public async Task A_shard_hears_of_its_own_guilds_alone()
    {
        await using var stage = await Stage.OpenAsync();
        using var mine = await stage.ConnectAsync();
        using var other = await stage.ConnectAsync();
        var shard = (long)(stage.Guild >> 22) % 2;
        await mine.SendAsync(2, new { token = stage.Bot.Token, intents = TestIntents.Usual, properties = new { }, shard = new[] { shard, 2 } });
        await other.SendAsync(2, new { token = stage.Bot.Token, intents = TestIntents.Usual, properties = new { }, shard = new[] { 1 - shard, 2 } });
        Assert.Single((await mine.NextAsync("READY"))["guilds"]!.AsArray());
        Assert.Empty((await other.NextAsync("READY"))["guilds"]!.AsArray());

        stage.Say("for one shard");

        await mine.NextAsync("MESSAGE_CREATE");
        await other.SendAsync(1, null);
        Assert.Equal(11, (int)(await other.ReceiveAsync())["op"]!);
    }
}
