using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

/// <summary>https://docs.discord.com/developers/topics/threads#editing-deleting-threads</summary>
public sealed class ThreadChangeTests
{
    private const ulong ManageThreads = 1UL << 34;

    [Fact]
    public async Task Whoever_made_a_thread_renames_and_archives_it()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartAsync(stage);
        using var socket = await stage.ListenAsync();

        var changed = await ChangeAsync(stage, thread, new { name = "T1: withdrawn", archived = true });

        Assert.Equal(("T1: withdrawn", true), ((string)changed["name"]!, (bool)changed["thread_metadata"]["archived"]!));
        var told = await socket.NextAsync("THREAD_UPDATE");
        Assert.Equal(("T1: withdrawn", true), ((string)told["name"]!, (bool)told["thread_metadata"]!["archived"]!));
    }

    [Theory]
    [InlineData("""{"locked":true}""")]
    [InlineData("""{"rate_limit_per_user":5}""")]
    [InlineData("""{"archived":true,"locked":false}""")]
    public async Task Locking_and_slowing_down_need_a_permission(string body)
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartAsync(stage);

        Assert.Equal(50013, (await ChangeAsync(stage, thread, Parse(body))).Code);
        Allow(stage, ManageThreads);

        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(stage, thread, Parse(body))).Status);
    }

    [Fact]
    public async Task The_thread_of_another_is_brought_back_and_not_renamed()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartAsync(stage, stage.Rehearsal.EnsureBot(stage.Guild, "Other bot").Token);
        stage.Rehearsal.ChangeThread(Snowflake.Parse(thread), archived: true);

        Assert.Equal(50013, (await ChangeAsync(stage, thread, new { name = "Mine", archived = false })).Code);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(stage, thread, new { archived = false })).Status);
        Assert.Equal(50013, (await ChangeAsync(stage, thread, new { archived = true })).Code);
    }

    [Fact]
    public async Task An_archived_thread_is_changed_once_it_is_brought_back()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartAsync(stage);
        await ChangeAsync(stage, thread, new { archived = true });

        Assert.Equal(50083, (await ChangeAsync(stage, thread, new { name = "Late" })).Code);
        Assert.Equal("Late", (string)(await ChangeAsync(stage, thread, new { name = "Late", archived = false }))["name"]!);
    }

    [Fact]
    [Trait("Obligation", "T1")]
    public async Task A_locked_thread_is_left_to_those_who_may_manage_threads()
    {
        await using var stage = await Stage.OpenAsync();
        var thread = await StartAsync(stage);
        stage.Rehearsal.ChangeThread(Snowflake.Parse(thread), archived: true, locked: true);

        Assert.Equal(50013, (await ChangeAsync(stage, thread, new { archived = false })).Code);
        Allow(stage, ManageThreads);

        var unlocked = await ChangeAsync(stage, thread, new { archived = false, locked = false });
        Assert.False((bool)unlocked["thread_metadata"]["locked"]!);
    }

    [Theory]
    [InlineData("""{"name":""}""", "name", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"archived":"yes"}""", "archived", "BOOLEAN_TYPE_CONVERT")]
    [InlineData("""{"locked":1}""", "locked", "BOOLEAN_TYPE_CONVERT")]
    [InlineData("""{"auto_archive_duration":61}""", "auto_archive_duration", "BASE_TYPE_CHOICES")]
    [InlineData("""{"rate_limit_per_user":21601}""", "rate_limit_per_user", "NUMBER_TYPE_MAX")]
    public async Task A_change_that_breaks_the_rules_is_refused_by_field(string body, string field, string code)
    {
        await using var stage = await Stage.OpenAsync();

        var refused = await ChangeAsync(stage, await StartAsync(stage), Parse(body));

        Assert.Equal((50035, code), (refused.Code, refused.ErrorAt(field)));
    }

    private static System.Text.Json.Nodes.JsonNode Parse(string body) => System.Text.Json.Nodes.JsonNode.Parse(body)!;

    private static void Allow(Stage stage, ulong permissions) => stage.Rehearsal.EnsureRole(stage.Guild, "@everyone", (1UL << 10) | permissions);

    private static Task<Reply> ChangeAsync(Stage stage, string thread, object change) => stage.CallAsync(HttpMethod.Patch, $"channels/{thread}", change);

    private static async Task<string> StartAsync(Stage stage, string? token = null) =>
        (await stage.SendAsync(HttpMethod.Post, $"api/v10/channels/{stage.Channel}/threads", new { name = "T1", type = 11 }, token ?? stage.Bot.Token)).Id;
}
