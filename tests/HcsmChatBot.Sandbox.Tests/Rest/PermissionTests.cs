using System.Net;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class PermissionTests
{
    private const ulong ViewChannel = 1 << 10;
    private const ulong SendMessages = 1 << 11;
    private const ulong EmbedLinks = 1 << 14;
    private const ulong ReadHistory = 1 << 16;
    private const ulong CreateThreads = 1UL << 35;
    private const ulong SendInThreads = 1UL << 38;

    [Fact]
    public async Task A_hidden_channel_is_missing_access()
    {
        await using var stage = await Stage.OpenAsync();
        Deny(stage, ViewChannel);

        var reply = await stage.GetAsync($"channels/{stage.Channel}");

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Equal(50001, reply.Code);
    }

    [Fact]
    public async Task Writing_without_the_permission_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        Deny(stage, SendMessages);

        Assert.Equal(50013, (await stage.PostAsync(stage.Messages, new { content = "x" })).Code);
    }

    [Fact]
    public async Task History_without_the_permission_is_empty_not_an_error()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Earlier"));
        Deny(stage, ReadHistory);

        var page = await stage.GetAsync(stage.Messages);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.List);
    }

    [Fact]
    public async Task A_thread_needs_its_own_permission()
    {
        await using var stage = await Stage.OpenAsync();
        var message = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Topic"));
        Deny(stage, CreateThreads);

        Assert.Equal(50013, (await stage.PostAsync($"{stage.Messages}/{message["id"]}/threads", new { name = "T1" })).Code);
    }

    [Fact]
    public async Task A_members_overwrite_counts_after_the_roles()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.EnsureChannel(stage.Guild, "weekly-chat", overwrites:
        [
            Overwrite(stage.Guild, 0, allow: 0, deny: SendMessages),
            Overwrite(stage.Ann, 1, allow: SendMessages, deny: 0),
        ]);

        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "I may"));

        var refused = Assert.Throws<RefusedException>(() => stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ben, "I may not")));
        Assert.Equal(50013, refused.Code);
    }

    [Fact]
    public async Task Embeds_need_their_own_permission()
    {
        await using var stage = await Stage.OpenAsync();
        Deny(stage, EmbedLinks);

        Assert.Equal(50013, (await stage.PostAsync(stage.Messages, new { embeds = new[] { new { title = "T1" } } })).Code);
    }

    [Fact]
    public async Task Writing_in_a_thread_needs_its_own_permission()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostAsync(stage.Messages, new { content = "Topic" });
        await stage.PostAsync($"{stage.Messages}/{message.Id}/threads", new { name = "T1" });
        Deny(stage, SendInThreads);

        Assert.Equal(50013, (await stage.PostAsync($"channels/{message.Id}/messages", new { content = "x" })).Code);
    }

    [Fact]
    public async Task An_interaction_tells_what_the_bot_may_do_there()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("open")));
        Deny(stage, SendMessages);
        using var socket = await stage.ListenAsync();

        await stage.PressAsync(message.Id, stage.Ann, "open");
        var allowed = ulong.Parse((string)(await socket.NextAsync("INTERACTION_CREATE"))["app_permissions"]!, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(ViewChannel, allowed & (ViewChannel | SendMessages));
    }

    [Theory]
    [InlineData("channels/123", 10003)]
    [InlineData("guilds/123", 10004)]
    [InlineData("users/123", 10013)]
    public async Task What_does_not_exist_is_unknown(string path, int code)
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal(code, reply.Code);
    }

    [Fact]
    public async Task A_guild_without_the_bot_is_unknown_to_it()
    {
        await using var stage = await Stage.OpenAsync();
        var other = stage.Rehearsal.EnsureGuild("Elsewhere");

        Assert.Equal(10004, (await stage.GetAsync($"guilds/{other}")).Code);
        Assert.Equal(50001, (await stage.GetAsync($"channels/{stage.Rehearsal.EnsureChannel(other, "far")}")).Code);
    }

    private static void Deny(Stage stage, ulong permission) =>
        stage.Rehearsal.EnsureChannel(stage.Guild, "weekly-chat", overwrites: [Overwrite(stage.Bot.UserId, 1, allow: 0, deny: permission)]);

    private static JsonObject Overwrite(ulong id, int type, ulong allow, ulong deny) =>
        new() { ["id"] = $"{id}", ["type"] = type, ["allow"] = $"{allow}", ["deny"] = $"{deny}" };
}
