using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class ThreadTests
{
    [Fact]
    public async Task A_thread_has_the_id_of_its_message_and_is_announced()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        var (message, thread) = await StartAsync(stage);

        Assert.Equal(message, thread.Id);
        Assert.Equal(HttpStatusCode.Created, thread.Status);
        Assert.Equal(11, (int)thread["type"]);
        Assert.Equal($"{stage.Channel}", (string)thread["parent_id"]!);
        var created = await socket.NextAsync("THREAD_CREATE");
        Assert.True((bool)created["newly_created"]!);
        Assert.Equal(1 << 5, (int)(await socket.NextAsync("MESSAGE_UPDATE"))["flags"]!);
    }

    [Fact]
    public async Task A_message_has_one_thread_at_most()
    {
        await using var stage = await Stage.OpenAsync();
        var (message, _) = await StartAsync(stage);

        var again = await stage.PostAsync($"{stage.Messages}/{message}/threads", new { name = "T1 again" });

        Assert.Equal(160004, again.Code);
    }

    [Theory]
    [InlineData("", 1440, "name")]
    [InlineData("T1", 61, "auto_archive_duration")]
    public async Task A_thread_needs_a_name_and_a_known_duration(string name, int minutes, string field)
    {
        await using var stage = await Stage.OpenAsync();
        var message = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Topic"));

        var reply = await stage.PostAsync($"{stage.Messages}/{message["id"]}/threads", new { name, auto_archive_duration = minutes });

        Assert.NotNull(reply.ErrorAt(field));
    }

    [Fact]
    public async Task Members_write_in_a_thread_and_its_counts_grow()
    {
        await using var stage = await Stage.OpenAsync();
        var (_, thread) = await StartAsync(stage);
        var id = ulong.Parse(thread.Id, System.Globalization.CultureInfo.InvariantCulture);
        stage.Rehearsal.PostMessage(id, new RehearsalMessage(stage.Ann, "one"));
        var second = stage.Rehearsal.PostMessage(id, new RehearsalMessage(stage.Ben, "two"));
        stage.Rehearsal.DeleteMessage(id, ulong.Parse((string)second["id"]!, System.Globalization.CultureInfo.InvariantCulture));

        var read = await stage.GetAsync($"channels/{thread.Id}");

        Assert.Equal(1, (int)read["message_count"]);
        Assert.Equal(2, (int)read["total_message_sent"]);
    }

    [Fact]
    public async Task A_thread_without_a_message_has_an_id_of_its_own_and_is_listed_as_active()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await stage.PostAsync($"channels/{stage.Channel}/threads", new { name = "Aside", type = 11 });

        var active = await stage.GetAsync($"guilds/{stage.Guild}/threads/active");

        Assert.Equal(thread.Id, (string)Assert.Single(active["threads"].AsArray())!["id"]!);
    }

    [Fact]
    public async Task Writing_in_an_archived_thread_wakes_it()
    {
        await using var stage = await Stage.OpenAsync();
        var (_, thread) = await StartAsync(stage);
        await stage.CallAsync(HttpMethod.Patch, $"channels/{thread.Id}", new { archived = true });

        await stage.PostAsync($"channels/{thread.Id}/messages", new { content = "One more thing" });

        Assert.False((bool)(await stage.GetAsync($"channels/{thread.Id}"))["thread_metadata"]["archived"]!);
    }

    [Fact]
    public async Task A_deleted_thread_is_announced_and_gone()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.EnsureRole(stage.Guild, "@everyone", (1UL << 10) | (1UL << 34));
        var (_, thread) = await StartAsync(stage);
        using var socket = await stage.ListenAsync();

        await stage.CallAsync(HttpMethod.Delete, $"channels/{thread.Id}");

        Assert.Equal(thread.Id, (string)(await socket.NextAsync("THREAD_DELETE"))["id"]!);
        Assert.Equal(10003, (await stage.GetAsync($"channels/{thread.Id}")).Code);
    }

    private static async Task<(string Message, Reply Thread)> StartAsync(Stage stage)
    {
        var message = await stage.PostAsync(stage.Messages, new { content = "Topic one" });
        return (message.Id, await stage.PostAsync($"{stage.Messages}/{message.Id}/threads", new { name = "T1" }));
    }
}
