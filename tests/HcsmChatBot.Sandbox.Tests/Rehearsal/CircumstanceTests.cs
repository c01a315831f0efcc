using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

/// <summary>Outages, permissions that come and go, channels that disappear.</summary>
public sealed class CircumstanceTests
{
    private const int ViewChannel = 1 << 10;
    private const int SendMessages = 1 << 11;

    [Fact]
    [Trait("Obligation", "G22")]
    public async Task In_an_outage_messages_stand_in_the_history_and_are_never_dispatched()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Put, $"guilds/{stage.Guild}/outage");
        stage.Say("meanwhile");
        await stage.RehearseAsync(HttpMethod.Delete, $"guilds/{stage.Guild}/outage");
        stage.Say("afterwards");

        Assert.True((bool)(await socket.NextAsync("GUILD_DELETE"))["unavailable"]!);
        Assert.False((bool)(await socket.NextAsync("GUILD_CREATE"))["unavailable"]!);
        Assert.Equal("afterwards", Assert.Single(await socket.MessagesAsync(1)).Text);
        Assert.Equal(2, (await stage.GetAsync(stage.Messages)).List.Count);
    }

    [Fact]
    public async Task Who_identifies_in_an_outage_gets_the_guild_when_it_is_over()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.BeginOutage(stage.Guild);
        using var socket = await stage.IdentifyAsync();
        await socket.NextAsync("READY");

        stage.Rehearsal.EndOutage(stage.Guild);

        Assert.Equal("GUILD_CREATE", (string)(await socket.ReceiveAsync())["t"]!);
        Assert.Equal(2, socket.Sequence);
    }

    [Fact]
    public async Task A_permission_can_be_taken_in_one_channel_and_given_back()
    {
        await using var stage = await Stage.OpenAsync();
        var path = $"channels/{stage.Channel}/denials/{stage.Bot.UserId}";

        await stage.RehearseAsync(HttpMethod.Put, path, new { permissions = SendMessages });
        var refused = await stage.PostAsync(stage.Messages, new { content = "x" });
        await stage.RehearseAsync(HttpMethod.Put, path, new { permissions = 0 });

        Assert.Equal(50013, refused.Code);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await stage.PostAsync(stage.Messages, new { content = "x" })).Status);
    }

    [Fact]
    [Trait("Obligation", "G25")]
    public async Task A_bot_that_loses_a_channel_hears_the_change_and_no_thread_delete()
    {
        await using var stage = await Stage.OpenAsync();
        await StartThreadAsync(stage);
        using var socket = await stage.ListenAsync();

        stage.Rehearsal.Deny(stage.Channel, stage.Bot.UserId, ViewChannel);
        stage.Say("out of sight");
        stage.Rehearsal.EnsureChannel(stage.Guild, "next");

        Assert.Equal("CHANNEL_UPDATE", (string)(await socket.ReceiveAsync())["t"]!);
        Assert.Equal("CHANNEL_CREATE", (string)(await socket.ReceiveAsync())["t"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Obligation", "G25")]
    public async Task A_bot_that_gains_a_channel_gets_its_active_threads(bool byRole)
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartThreadAsync(stage);
        if (byRole)
            Change("0");
        else
            stage.Rehearsal.Deny(stage.Channel, stage.Bot.UserId, ViewChannel);
        using var socket = await stage.ListenAsync();

        if (byRole)
            Change("309237763072");
        else
            stage.Rehearsal.Deny(stage.Channel, stage.Bot.UserId, 0);

        var sync = await socket.NextAsync("THREAD_LIST_SYNC");
        Assert.Equal($"{stage.Channel}", (string)Assert.Single(sync["channel_ids"]!.AsArray())!);
        Assert.Equal(thread, (string)Assert.Single(sync["threads"]!.AsArray())!["id"]!);

        void Change(string permissions)
        {
            stage.Rehearsal.EnsureRole(stage.Guild, "@everyone", ulong.Parse(permissions, System.Globalization.CultureInfo.InvariantCulture));
            stage.Rehearsal.EnsureRole(stage.Guild, "Facilitator", ulong.Parse(permissions, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Threads_are_archived_and_locked_and_channels_deleted_from_outside()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartThreadAsync(stage);
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Patch, $"threads/{thread}", new { archived = true, locked = true });
        var changed = (await socket.NextAsync("THREAD_UPDATE"))["thread_metadata"]!;
        await stage.RehearseAsync(HttpMethod.Delete, $"channels/{thread}");
        await socket.NextAsync("THREAD_DELETE");
        await stage.RehearseAsync(HttpMethod.Delete, $"channels/{stage.Channel}");
        await socket.NextAsync("CHANNEL_DELETE");

        Assert.True((bool)changed["archived"]! && (bool)changed["locked"]!);
        Assert.Equal(10003, (await stage.GetAsync(stage.Messages)).Code);
    }

    [Fact]
    [Trait("Obligation", "G26")]
    public async Task A_dispatch_of_a_name_nobody_knows_can_be_sent()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Post, "gateway/dispatches", new { name = "SOMETHING_NEW", data = new { x = 1 } });

        Assert.Equal(1, (int)(await socket.NextAsync("SOMETHING_NEW"))["x"]!);
        Assert.Throws<RefusedException>(() => stage.Rehearsal.Dispatch("no name", []));
    }

    [Fact]
    public async Task After_a_reset_only_the_new_token_counts()
    {
        await using var stage = await Stage.OpenAsync();

        var token = stage.Rehearsal.ResetToken(stage.Bot.UserId);

        Assert.Equal(401, (int)(await stage.GetAsync("users/@me")).Status);
        Assert.Equal(200, (int)(await stage.SendAsync(HttpMethod.Get, "api/v10/users/@me", body: null, token)).Status);
        using var socket = await stage.IdentifyAsync();
        Assert.Equal(4004, await socket.CloseCodeAsync());
    }

    private static async Task<string> StartThreadAsync(Stage stage) =>
        (await stage.PostAsync($"channels/{stage.Channel}/threads", new { name = "T1", type = 11 })).Id;
}
