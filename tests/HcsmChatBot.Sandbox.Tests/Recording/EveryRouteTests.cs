using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Recording;

/// <summary>The routes that no other test has answered with success: what is recorded here is compared with Discord's own documents.</summary>
public sealed class EveryRouteTests
{
    [Theory]
    [InlineData("gateway", "url")]
    [InlineData("oauth2/applications/@me", "owner")]
    [InlineData("users/@me", "mfa_enabled")]
    public async Task A_bot_reads_about_itself(string path, string field)
    {
        await using var stage = await Stage.OpenAsync();

        Assert.NotNull((await stage.GetAsync(path))[field]);
    }

    [Fact]
    public async Task A_bot_reads_about_people_and_roles()
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal("Ann", (string)(await stage.GetAsync($"users/{stage.Ann}"))["global_name"]!);
        Assert.Contains((await stage.GetAsync($"guilds/{stage.Guild}/roles")).List, role => (string)role!["name"]! == "@everyone");
    }

    [Fact]
    public async Task A_bot_lists_its_guilds_and_leaves_one()
    {
        await using var stage = await Stage.OpenAsync();

        var listed = Assert.Single((await stage.GetAsync("users/@me/guilds")).List)!;
        await stage.CallAsync(HttpMethod.Delete, $"users/@me/guilds/{stage.Guild}");

        Assert.Equal(("Health chats", false), ((string)listed["name"]!, (bool)listed["owner"]!));
        Assert.Empty((await stage.GetAsync("users/@me/guilds")).List);
    }

    [Fact]
    public async Task A_bot_joins_a_thread_and_sees_itself_there()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = (await stage.PostAsync($"channels/{stage.Channel}/threads", new { name = "T1", type = 11 })).Id;
        await stage.CallAsync(HttpMethod.Put, $"channels/{thread}/thread-members/@me");
        await stage.CallAsync(HttpMethod.Delete, $"channels/{thread}/thread-members/{stage.Ann}");

        Assert.Equal(thread, (string)Assert.Single((await stage.GetAsync($"channels/{thread}/thread-members")).List)!["id"]!);
        Assert.Equal(thread, (string)(await stage.GetAsync($"channels/{thread}/thread-members/@me"))["id"]!);
    }

    [Fact]
    public async Task A_bot_reads_its_commands()
    {
        await using var stage = await Stage.OpenAsync();
        var guilds = $"applications/{stage.Bot.ApplicationId}/commands";
        var everywhere = (await stage.CallAsync(HttpMethod.Put, guilds, new[] { new { name = "ping", description = "Answer" } })).List[0]!;
        await stage.RegisterChatAsync();
        var here = (await stage.GetAsync($"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands?with_localizations=true")).List[0]!;

        Assert.Equal("ping", (string)(await stage.GetAsync($"{guilds}/{everywhere["id"]}"))["name"]!);
        Assert.Equal("chat", (string)(await stage.GetAsync($"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands/{here["id"]}"))["name"]!);
        Assert.Equal("pong", (string)(await stage.CallAsync(HttpMethod.Patch, $"{guilds}/{everywhere["id"]}", new { name = "pong" }))["name"]!);
        await stage.CallAsync(HttpMethod.Delete, $"{guilds}/{everywhere["id"]}");
        Assert.Empty((await stage.GetAsync(guilds)).List);
    }

    [Fact]
    public async Task A_bot_takes_its_reaction_back()
    {
        await using var stage = await Stage.OpenAsync();
        var message = (await stage.PostAsync(stage.Messages, new { content = "Hello" })).Id;
        await stage.CallAsync(HttpMethod.Put, $"{stage.Messages}/{message}/reactions/%F0%9F%91%8D/@me");
        await stage.CallAsync(HttpMethod.Delete, $"{stage.Messages}/{message}/reactions/%F0%9F%91%8D/@me");

        Assert.Null((await stage.GetAsync($"{stage.Messages}/{message}"))["reactions"] as JsonArray);
    }
}
