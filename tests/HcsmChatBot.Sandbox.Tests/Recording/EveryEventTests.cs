using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Recording;

/// <summary>The events that no other test has told to a client: what is recorded here is compared with Discord's own documents.</summary>
public sealed class EveryEventTests
{
    private const long Typing = 1 << 11;

    [Fact]
    public async Task Members_come_and_go()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync(TestIntents.Usual | TestIntents.GuildMembers);

        var dan = stage.Rehearsal.EnsureMember(stage.Guild, new RehearsalMember("dan", "Dan"));
        stage.Rehearsal.RemoveMember(stage.Guild, dan);

        Assert.Equal($"{dan}", (string)(await socket.NextAsync("GUILD_MEMBER_ADD"))["user"]!["id"]!);
        Assert.Equal($"{dan}", (string)(await socket.NextAsync("GUILD_MEMBER_REMOVE"))["user"]!["id"]!);
    }

    [Fact]
    public async Task Roles_come_change_and_go()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        var role = stage.Rehearsal.EnsureRole(stage.Guild, "Moderator", 0);
        stage.Rehearsal.EnsureRole(stage.Guild, "Moderator", 1 << 13);
        stage.Rehearsal.EnsureBot(stage.Guild, "Other");
        stage.Rehearsal.RemoveBot(stage.Guild, "Other");

        Assert.Equal($"{role}", (string)(await socket.NextAsync("GUILD_ROLE_CREATE"))["role"]!["id"]!);
        Assert.Equal("8192", (string)(await socket.NextAsync("GUILD_ROLE_UPDATE"))["role"]!["permissions"]!);
        Assert.Equal($"{stage.Guild}", (string)(await socket.NextAsync("GUILD_ROLE_DELETE"))["guild_id"]!);
    }

    [Fact]
    public async Task Channels_and_threads_change()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        var thread = (await stage.PostAsync($"channels/{stage.Channel}/threads", new { name = "T1", type = 11 })).Id;

        stage.Rehearsal.EnsureChannel(stage.Guild, "weekly-chat", "Health");
        await stage.CallAsync(HttpMethod.Patch, $"channels/{thread}", new { archived = true });

        Assert.Equal("Health", (string)(await socket.NextAsync("CHANNEL_UPDATE"))["topic"]!);
        Assert.True((bool)(await socket.NextAsync("THREAD_UPDATE"))["thread_metadata"]!["archived"]!);
    }

    [Fact]
    public async Task Typing_is_told()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync(TestIntents.Usual | Typing);

        await stage.CallAsync(HttpMethod.Post, $"channels/{stage.Channel}/typing");

        Assert.Equal($"{stage.Channel}", (string)(await socket.NextAsync("TYPING_START"))["channel_id"]!);
    }
}
