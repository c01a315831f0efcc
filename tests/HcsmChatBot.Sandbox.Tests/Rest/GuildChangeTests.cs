using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class GuildChangeTests
{
    private const ulong ManageChannels = 1UL << 4;
    private const ulong ManageRoles = 1UL << 28;
    private const ulong Usual = (1UL << 10) | (1UL << 11);

    [Fact]
    public async Task A_channel_is_made_changed_and_deleted()
    {
        await using var stage = await StageAsync(ManageChannels);
        using var socket = await stage.ListenAsync();

        var made = await stage.PostAsync($"guilds/{stage.Guild}/channels", new { name = "Side Room", topic = "Tea" });
        var changed = await stage.CallAsync(HttpMethod.Patch, $"channels/{made.Id}", new { topic = "Coffee" });
        await stage.CallAsync(HttpMethod.Delete, $"channels/{made.Id}");

        Assert.Equal((HttpStatusCode.Created, "side-room"), (made.Status, (string)made["name"]!));
        Assert.Equal(("Coffee", "side-room"), ((string)changed["topic"]!, (string)changed["name"]!));
        Assert.Equal(made.Id, (string)(await socket.NextAsync("CHANNEL_CREATE"))["id"]!);
        Assert.Equal("Coffee", (string)(await socket.NextAsync("CHANNEL_UPDATE"))["topic"]!);
        Assert.Equal(made.Id, (string)(await socket.NextAsync("CHANNEL_DELETE"))["id"]!);
        Assert.Equal(10003, (await stage.GetAsync($"channels/{made.Id}")).Code);
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("rate_limit_per_user", "21601")]
    [InlineData("topic", "7")]
    public async Task A_channel_that_Discord_would_refuse_is_refused(string field, string value)
    {
        await using var stage = await StageAsync(ManageChannels);
        var body = new Dictionary<string, object> { ["name"] = "room", [field] = int.TryParse(value, out var number) ? number : value };

        Assert.NotNull((await stage.PostAsync($"guilds/{stage.Guild}/channels", body)).ErrorAt(field));
    }

    [Fact]
    public async Task A_role_is_given_once_and_taken()
    {
        await using var stage = await StageAsync(ManageRoles);
        var role = stage.Rehearsal.EnsureRole(stage.Guild, "moderators", Usual);
        var path = $"guilds/{stage.Guild}/members/{stage.Ann}";

        foreach (var _ in (int[])[1, 2])
            await stage.CallAsync(HttpMethod.Put, $"{path}/roles/{role}");
        var given = await stage.GetAsync(path);
        await stage.CallAsync(HttpMethod.Delete, $"{path}/roles/{role}");

        Assert.Equal($"{role}", (string)Assert.Single(given["roles"].AsArray())!);
        Assert.Empty((await stage.GetAsync(path))["roles"].AsArray());
    }

    [Fact]
    public async Task Without_the_permission_nothing_of_the_guild_changes()
    {
        await using var stage = await StageAsync(0);
        var role = stage.Rehearsal.EnsureRole(stage.Guild, "moderators", Usual);

        Assert.Equal(50013, (await stage.PostAsync($"guilds/{stage.Guild}/channels", new { name = "room" })).Code);
        Assert.Equal(50013, (await stage.CallAsync(HttpMethod.Patch, $"channels/{stage.Channel}", new { topic = "Tea" })).Code);
        Assert.Equal(50013, (await stage.CallAsync(HttpMethod.Delete, $"channels/{stage.Channel}")).Code);
        Assert.Equal(50013, (await stage.CallAsync(HttpMethod.Put, $"guilds/{stage.Guild}/members/{stage.Ann}/roles/{role}")).Code);
    }

    private static async Task<Stage> StageAsync(ulong permissions)
    {
        var stage = await Stage.OpenAsync();
        stage.Rehearsal.EnsureRole(stage.Guild, "@everyone", Usual | permissions);
        return stage;
    }
}
