using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class DeletionTests
{
    private const ulong ManageMessages = 1UL << 13;

    [Fact]
    public async Task A_message_is_deleted_once()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostAsync(stage.Messages, new { content = "T1" });

        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(stage, posted.Id)).Status);
        var again = await DeleteAsync(stage, posted.Id);

        Assert.Equal((HttpStatusCode.NotFound, 10008), (again.Status, again.Code));
    }

    [Fact]
    public async Task The_message_of_somebody_else_needs_a_permission()
    {
        await using var stage = await Stage.OpenAsync();
        var said = (string)stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Mine"))["id"]!;

        Assert.Equal(50013, (await DeleteAsync(stage, said)).Code);
        stage.Rehearsal.EnsureRole(stage.Guild, "@everyone", (1UL << 10) | ManageMessages);

        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(stage, said)).Status);
    }

    [Fact]
    public async Task The_thread_of_a_deleted_message_stays()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostAsync(stage.Messages, new { content = "T1" });
        await stage.PostAsync($"{stage.Messages}/{posted.Id}/threads", new { name = "T1" });

        await DeleteAsync(stage, posted.Id);

        Assert.Equal("T1", (string)(await stage.GetAsync($"channels/{posted.Id}"))["name"]!);
    }

    [Theory]
    [InlineData(true, 160005)]
    [InlineData(false, 0)]
    public async Task Nothing_is_deleted_from_a_thread_that_is_locked_and_archived(bool locked, int code)
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await stage.PostAsync($"channels/{stage.Channel}/threads", new { name = "Aside", type = 11 });
        var posted = await stage.PostAsync($"channels/{thread.Id}/messages", new { content = "One" });
        stage.Rehearsal.ChangeThread(Snowflake.Parse(thread.Id), archived: true, locked: locked);

        var deleted = await stage.CallAsync(HttpMethod.Delete, $"channels/{thread.Id}/messages/{posted.Id}");

        Assert.Equal(code, deleted.Status == HttpStatusCode.NoContent ? 0 : deleted.Code);
    }

    [Fact]
    public async Task Deletions_have_a_limit_of_their_own()
    {
        await using var stage = await Stage.OpenAsync(new ManualTime(), rateLimits: true);
        for (var sent = 0; sent < 5; sent++)
            Assert.Equal(10008, (await DeleteAsync(stage, $"{sent + 1}")).Code);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await DeleteAsync(stage, "6")).Status);
        Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Messages, new { content = "T1" })).Status);
    }

    private static Task<Reply> DeleteAsync(Stage stage, string message) => stage.CallAsync(HttpMethod.Delete, $"{stage.Messages}/{message}");
}
