using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

public sealed class IdentifyTests
{
    [Fact]
    public async Task Hello_comes_first_and_names_the_heartbeat_interval()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();

        var hello = await socket.ReceiveAsync();

        Assert.Equal(10, (int)hello["op"]!);
        Assert.Equal(41250, (int)hello["d"]!["heartbeat_interval"]!);
    }

    [Fact]
    public async Task Ready_names_the_bot_its_application_and_guilds_that_are_not_yet_available()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.IdentifyAsync();

        var ready = await socket.NextAsync("READY");

        Assert.Equal(1, socket.Sequence);
        Assert.Equal(10, (int)ready["v"]!);
        Assert.Equal($"{stage.Bot.UserId}", (string)ready["user"]!["id"]!);
        Assert.Equal($"{stage.Bot.ApplicationId}", (string)ready["application"]!["id"]!);
        Assert.Equal($"{stage.Guild}", (string)ready["guilds"]![0]!["id"]!);
        Assert.True((bool)ready["guilds"]![0]!["unavailable"]!);
        Assert.Equal($"ws://{stage.Host.Address.Authority}/gateway", (string)ready["resume_gateway_url"]!);
    }

    [Fact]
    public async Task Guild_create_brings_channels_active_threads_roles_and_the_bot_itself()
    {
        await using var stage = await Stage.OpenAsync();
        var message = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Topic one"));
        await stage.PostAsync($"{stage.Messages}/{message["id"]}/threads", new { name = "T1" });
        using var socket = await stage.IdentifyAsync();

        var guild = await socket.NextAsync("GUILD_CREATE");

        Assert.Equal("Health chats", (string)guild["name"]!);
        Assert.Equal($"{stage.Channel}", (string)Assert.Single(guild["channels"]!.AsArray())!["id"]!);
        Assert.Equal("T1", (string)Assert.Single(guild["threads"]!.AsArray())!["name"]!);
        Assert.Contains(guild["roles"]!.AsArray(), role => (string)role!["permissions"]! == "17901423807488");
        Assert.Equal($"{stage.Bot.UserId}", (string)Assert.Single(guild["members"]!.AsArray())!["user"]!["id"]!);
        Assert.Equal(3, (int)guild["member_count"]!);
    }

    [Fact]
    public async Task With_the_members_intent_guild_create_brings_everybody()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.IdentifyAsync(TestIntents.Guilds | TestIntents.GuildMembers);

        var guild = await socket.NextAsync("GUILD_CREATE");

        Assert.Equal(3, guild["members"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged_even_before_identify()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ConnectAsync();
        await socket.ReceiveAsync();

        await socket.SendAsync(1, null);

        Assert.Equal(11, (int)(await socket.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task A_bot_invited_while_connected_gets_the_new_guild()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.IdentifyAsync();
        await socket.NextAsync("GUILD_CREATE");

        stage.Rehearsal.EnsureBot(stage.Rehearsal.EnsureGuild("Another"), "Facilitator");

        Assert.Equal("Another", (string)(await socket.NextAsync("GUILD_CREATE"))["name"]!);
    }

    [Fact]
    public async Task Asking_for_members_brings_a_chunk()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.IdentifyAsync();
        await socket.NextAsync("GUILD_CREATE");

        await socket.SendAsync(8, new { guild_id = $"{stage.Guild}", query = "An", limit = 0 });
        var chunk = await socket.NextAsync("GUILD_MEMBERS_CHUNK");

        Assert.Equal($"{stage.Ann}", (string)Assert.Single(chunk["members"]!.AsArray())!["user"]!["id"]!);
    }
}
