using System.Net;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class ReactionTests
{
    private const string ThumbsUp = "👍";
    private const ulong AddReactions = 1 << 6;
    private const ulong ManageMessages = 1 << 13;

    [Fact]
    public async Task Reactions_are_counted_and_show_which_are_ones_own()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await SaidAsync(stage);

        await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ann);
        await RehearseAsync(stage, HttpMethod.Put, message, "❤️", stage.Ben);
        Assert.Equal(HttpStatusCode.NoContent, (await stage.CallAsync(HttpMethod.Put, Path(stage, message, ThumbsUp) + "/@me")).Status);
        var seen = (await stage.GetAsync($"{stage.Messages}/{message}"))["reactions"];

        Assert.Equal(ThumbsUp, (string)seen[0]!["emoji"]!["name"]!);
        Assert.Null((string?)seen[0]!["emoji"]!["id"]);
        Assert.Equal((2, true), ((int)seen[0]!["count"]!, (bool)seen[0]!["me"]!));
        Assert.Equal((1, 0), ((int)seen[1]!["count_details"]!["normal"]!, (int)seen[1]!["count_details"]!["burst"]!));
        Assert.False((bool)seen[1]!["me"]!);
        Assert.True((bool)stage.Rehearsal.Messages(stage.Channel, stage.Ben)[0]!["reactions"]![1]!["me"]!);
    }

    [Fact]
    public async Task Those_who_reacted_are_listed_in_pages()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await SaidAsync(stage);
        await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ann);
        await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ben);
        string[] inOrder = [.. new[] { stage.Ann, stage.Ben }.Order().Select(id => $"{id}")];

        Assert.Equal(inOrder, (await stage.GetAsync(Path(stage, message, ThumbsUp))).Ids);
        Assert.Equal(inOrder[1..], (await stage.GetAsync(Path(stage, message, ThumbsUp) + $"?limit=1&after={inOrder[0]}")).Ids);
        Assert.Empty((await stage.GetAsync(Path(stage, message, "🙂"))).List);
    }

    [Fact]
    public async Task Each_change_is_announced_to_those_who_asked_for_reactions()
    {
        await using var stage = await Stage.OpenAsync();
        LetManage(stage);
        var message = await SaidAsync(stage);
        using var socket = await stage.ListenAsync(TestIntents.Usual | TestIntents.Reactions);

        await RehearseAsync(stage, HttpMethod.Put, message, "wave:1234567890", stage.Ben);
        await RehearseAsync(stage, HttpMethod.Put, message, "wave:1234567890", stage.Ben);
        await RehearseAsync(stage, HttpMethod.Delete, message, "wave:1234567890", stage.Ben);
        await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ben);
        await stage.CallAsync(HttpMethod.Delete, Path(stage, message, ThumbsUp));
        await stage.CallAsync(HttpMethod.Delete, $"{stage.Messages}/{message}/reactions");

        var added = await socket.NextAsync("MESSAGE_REACTION_ADD");
        Assert.Equal(($"{stage.Ben}", message), ((string)added["user_id"]!, (string)added["message_id"]!));
        Assert.Equal(("wave", "1234567890"), ((string)added["emoji"]!["name"]!, (string)added["emoji"]!["id"]!));
        Assert.Equal("Ben", (string)added["member"]!["user"]!["global_name"]!);
        Assert.Equal("MESSAGE_REACTION_REMOVE", (string)(await socket.ReceiveAsync())["t"]!);
        Assert.Equal("MESSAGE_REACTION_ADD", (string)(await socket.ReceiveAsync())["t"]!);
        Assert.Equal("MESSAGE_REACTION_REMOVE_EMOJI", (string)(await socket.ReceiveAsync())["t"]!);
        Assert.Equal($"{stage.Guild}", (string)(await socket.NextAsync("MESSAGE_REACTION_REMOVE_ALL"))["guild_id"]!);
    }

    [Fact]
    public async Task Without_the_intent_nothing_is_heard()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await SaidAsync(stage);
        using var socket = await stage.ListenAsync();

        await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ben);
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Next"));

        Assert.Equal("MESSAGE_CREATE", (string)(await socket.ReceiveAsync())["t"]!);
    }

    [Fact]
    public async Task Without_the_permission_one_may_only_join_in()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await SaidAsync(stage);
        await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ann);
        stage.Rehearsal.EnsureChannel(stage.Guild, "weekly-chat", overwrites:
            [new JsonObject { ["id"] = $"{stage.Bot.UserId}", ["type"] = 1, ["allow"] = "0", ["deny"] = $"{AddReactions}" }]);

        Assert.Equal(50013, (await stage.CallAsync(HttpMethod.Put, Path(stage, message, "🙂") + "/@me")).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await stage.CallAsync(HttpMethod.Put, Path(stage, message, ThumbsUp) + "/@me")).Status);
    }

    [Fact]
    public async Task Others_reactions_are_taken_away_by_those_who_manage_messages()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await SaidAsync(stage);
        await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ann);

        Assert.Equal(50013, (await stage.CallAsync(HttpMethod.Delete, Path(stage, message, ThumbsUp) + $"/{stage.Ann}")).Code);
        LetManage(stage);
        Assert.Equal(HttpStatusCode.NoContent, (await stage.CallAsync(HttpMethod.Delete, Path(stage, message, ThumbsUp) + $"/{stage.Ann}")).Status);
        Assert.Null((await stage.GetAsync($"{stage.Messages}/{message}")).Body!["reactions"]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("<")]
    [InlineData("👍👍")]
    [InlineData("wave:x")]
    [InlineData("w\n:1")]
    [InlineData("wave:1234567890")]
    public async Task What_is_no_emoji_the_bot_knows_is_refused(string emoji)
    {
        await using var stage = await Stage.OpenAsync();
        var message = await SaidAsync(stage);

        Assert.Equal(10014, (await stage.CallAsync(HttpMethod.Put, Path(stage, message, emoji) + "/@me")).Code);
    }

    [Fact]
    public async Task A_message_has_twenty_kinds_of_reactions_at_most()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await SaidAsync(stage);
        for (var number = 0; number < 20; number++)
            await RehearseAsync(stage, HttpMethod.Put, message, char.ConvertFromUtf32(0x1F600 + number), stage.Ann);

        Assert.Equal(30010, (await stage.CallAsync(HttpMethod.Put, Path(stage, message, ThumbsUp) + "/@me")).Code);
    }

    [Fact]
    public async Task A_restart_keeps_reactions()
    {
        using var directory = new TempDirectory();
        string message;
        await using (var stage = await Stage.OpenAsync(data: directory.Path))
        {
            message = await SaidAsync(stage);
            await RehearseAsync(stage, HttpMethod.Put, message, ThumbsUp, stage.Ann);
        }

        await using var again = await Stage.OpenAsync(data: directory.Path);
        Assert.Equal([$"{again.Ann}"], (await again.GetAsync(Path(again, message, ThumbsUp))).Ids);
    }

    private static async Task<string> SaidAsync(Stage stage) => (await stage.PostAsync(stage.Messages, new { content = "Welcome" })).Id;

    private static string Path(Stage stage, string message, string emoji) => $"{stage.Messages}/{message}/reactions/{Uri.EscapeDataString(emoji)}";

    private static async Task RehearseAsync(Stage stage, HttpMethod method, string message, string emoji, ulong member) =>
        Assert.Equal(HttpStatusCode.OK, (await stage.RehearseAsync(method, Path(stage, message, emoji), new { member = $"{member}" })).Status);

    private static void LetManage(Stage stage) => stage.Rehearsal.EnsureChannel(stage.Guild, "weekly-chat", overwrites:
        [new JsonObject { ["id"] = $"{stage.Bot.UserId}", ["type"] = 1, ["allow"] = $"{ManageMessages}", ["deny"] = "0" }]);
}
