using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

public sealed class BotRemovalTests
{
    [Fact]
    public async Task A_removed_bot_hears_of_it_and_has_no_access_any_more()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        using var socket = await stage.ListenAsync();

        await RemoveAsync(stage);
        var told = await socket.NextAsync("GUILD_DELETE");

        Assert.Equal($"{stage.Guild}", (string)told["id"]!);
        Assert.Null(told["unavailable"]);
        Assert.Equal(50001, (await stage.PostAsync(stage.Messages, new { content = "Still here" })).Code);
        Assert.Equal(10004, (await stage.GetAsync($"guilds/{stage.Guild}")).Code);
        Assert.Empty(stage.Rehearsal.World()["guilds"]![0]!["commands"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await stage.RehearseAsync(HttpMethod.Delete, $"guilds/{stage.Guild}/bots/Facilitator")).Status);
    }

    [Fact]
    public async Task Ready_lists_the_guilds_the_bot_is_in()
    {
        await using var stage = await Stage.OpenAsync();
        var second = stage.Rehearsal.EnsureGuild("Second");
        stage.Rehearsal.EnsureBot(second, "Facilitator");
        await RemoveAsync(stage);

        using var socket = await stage.IdentifyAsync();
        var ready = await socket.NextAsync("READY");

        Assert.Equal($"{second}", (string)Assert.Single(ready["guilds"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task Invited_again_it_gets_the_guild_and_may_write()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        await RemoveAsync(stage);

        stage.Rehearsal.EnsureBot(stage.Guild, "Facilitator");

        Assert.Equal($"{stage.Guild}", (string)(await socket.NextAsync("GUILD_CREATE"))["id"]!);
        Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Messages, new { content = "Back" })).Status);
    }

    [Fact]
    public async Task Its_buttons_lead_nowhere_while_it_is_gone()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("open")));
        await RemoveAsync(stage);

        Assert.Equal(50001, (await stage.PressAsync(message.Id, stage.Ann, "open")).Code);
    }

    [Fact]
    public async Task A_restart_remembers_that_it_is_gone()
    {
        using var directory = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(data: directory.Path))
            await RemoveAsync(stage);

        await using var host = SandboxHost.Build(new SandboxOptions { DataDirectory = directory.Path });
        Assert.Empty(host.Rehearsal.World()["guilds"]![0]!["bots"]!.AsArray());
    }

    private static Task<Reply> RemoveAsync(Stage stage) => stage.RehearseAsync(HttpMethod.Delete, $"guilds/{stage.Guild}/bots/Facilitator");
}
