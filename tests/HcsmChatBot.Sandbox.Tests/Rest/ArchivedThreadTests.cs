using System.Net;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class ArchivedThreadTests
{
    [Fact]
    public async Task Archived_threads_are_listed_newest_first_and_page_by_page()
    {
        await using var stage = await Stage.OpenAsync();
        await StartAsync(stage, "active");
        string[] ids = [await ArchiveAsync(stage, 10), await ArchiveAsync(stage, 20), await ArchiveAsync(stage, 30)];

        var all = await stage.GetAsync(Archived(stage));
        var first = await stage.GetAsync(Archived(stage) + "?limit=2");
        var rest = await stage.GetAsync(Archived(stage) + "?before=2030-01-01T00:20:00Z");

        Assert.Equal([ids[2], ids[1], ids[0]], Ids(all));
        Assert.False((bool)all["has_more"]!);
        Assert.Equal([ids[2], ids[1]], Ids(first));
        Assert.True((bool)first["has_more"]!);
        Assert.Equal([ids[0]], Ids(rest));
    }

    [Theory]
    [InlineData("limit=1", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("before=yesterday", "before")]
    public async Task What_is_asked_for_must_make_sense(string query, string field)
    {
        await using var stage = await Stage.OpenAsync();

        Assert.NotNull((await stage.GetAsync($"{Archived(stage)}?{query}")).ErrorAt(field));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_history_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        var hidden = new JsonObject { ["id"] = $"{stage.Bot.UserId}", ["type"] = 1, ["allow"] = "0", ["deny"] = "65536" };
        var channel = stage.Rehearsal.EnsureChannel(stage.Guild, "hidden", overwrites: [hidden]);

        Assert.Equal(50013, (await stage.GetAsync($"channels/{channel}/threads/archived/public")).Code);
    }

    [Fact]
    public async Task The_bot_finds_itself_among_the_members_and_nobody_else()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartAsync(stage, "T1");

        var own = await stage.GetAsync($"channels/{thread}/thread-members/{stage.Bot.UserId}?with_member=true");
        var other = await stage.GetAsync($"channels/{thread}/thread-members/{stage.Ann}");

        Assert.Equal($"{stage.Bot.UserId}", (string)own["member"]["user"]!["id"]!);
        Assert.Equal((HttpStatusCode.NotFound, 10007), (other.Status, other.Code));
    }

    private static string Archived(Stage stage) => $"channels/{stage.Channel}/threads/archived/public";

    private static IEnumerable<string> Ids(Reply listed) => listed["threads"].AsArray().Select(thread => (string)thread!["id"]!);

    private static async Task<string> StartAsync(Stage stage, string name) =>
        (await stage.PostAsync($"channels/{stage.Channel}/threads", new { name, type = 11 })).Id;

    private static async Task<string> ArchiveAsync(Stage stage, int minute)
    {
        stage.Host.Clock.Set(new DateTimeOffset(2030, 1, 1, 0, minute, 0, TimeSpan.Zero));
        var thread = await StartAsync(stage, $"T{minute}");
        await stage.CallAsync(HttpMethod.Patch, $"channels/{thread}", new { archived = true });
        return thread;
    }
}
