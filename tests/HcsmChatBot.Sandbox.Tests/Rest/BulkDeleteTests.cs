using System.Net;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class BulkDeleteTests
{
    private const ulong ManageMessages = 1 << 13;

    [Fact]
    public async Task Many_messages_go_at_once_and_are_announced_together()
    {
        await using var stage = await Stage.OpenAsync();
        LetManage(stage);
        string[] ids = [await SayAsync(stage, "One"), await SayAsync(stage, "Two"), await SayAsync(stage, "Three")];
        using var socket = await stage.ListenAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(stage, ids[0], ids[2])).Status);
        var told = await socket.NextAsync("MESSAGE_DELETE_BULK");

        Assert.Equal([ids[0], ids[2]], told["ids"]!.AsArray().Select(id => (string)id!));
        Assert.Equal(($"{stage.Channel}", $"{stage.Guild}"), ((string)told["channel_id"]!, (string)told["guild_id"]!));
        Assert.Equal([ids[1]], (await stage.GetAsync(stage.Messages)).Ids);
    }

    [Fact]
    public async Task One_message_alone_or_over_a_hundred_are_refused()
    {
        await using var stage = await Stage.OpenAsync();
        LetManage(stage);

        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await DeleteAsync(stage, await SayAsync(stage, "One"))).ErrorAt("messages"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await DeleteAsync(stage, [.. Enumerable.Range(1, 101).Select(id => $"{id}")])).ErrorAt("messages"));
    }

    [Fact]
    public async Task Messages_of_two_weeks_ago_stay()
    {
        await using var stage = await Stage.OpenAsync();
        LetManage(stage);
        string[] ids = [await SayAsync(stage, "Old"), await SayAsync(stage, "Old too")];

        stage.Host.Clock.Set(stage.Host.Clock.GetUtcNow().AddDays(14));

        Assert.Equal(50034, (await DeleteAsync(stage, ids)).Code);
        Assert.Equal(2, (await stage.GetAsync(stage.Messages)).List.Count);
    }

    [Fact]
    public async Task It_takes_the_permission_to_manage_messages()
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal(50013, (await DeleteAsync(stage, await SayAsync(stage, "One"), await SayAsync(stage, "Two"))).Code);
    }

    private static async Task<string> SayAsync(Stage stage, string text) => (await stage.PostAsync(stage.Messages, new { content = text })).Id;

    private static Task<Reply> DeleteAsync(Stage stage, params string[] messages) => stage.PostAsync($"{stage.Messages}/bulk-delete", new { messages });

    private static void LetManage(Stage stage) => stage.Rehearsal.EnsureChannel(stage.Guild, "weekly-chat", overwrites:
        [new JsonObject { ["id"] = $"{stage.Bot.UserId}", ["type"] = 1, ["allow"] = $"{ManageMessages}", ["deny"] = "0" }]);
}
