using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class DirectMessageTests
{
    [Fact]
    public async Task The_bot_writes_to_a_member_who_finds_it_among_their_messages()
    {
        await using var stage = await Stage.OpenAsync();
        var channel = await OpenAsync(stage, stage.Ann);

        await stage.PostAsync($"channels/{channel}/messages", new { content = "Welcome" });
        var listed = await stage.RehearseAsync(HttpMethod.Get, $"dms?as={stage.Ann}");

        Assert.Equal(channel, (string)Assert.Single(listed.List)!["id"]!);
        Assert.Equal($"{stage.Bot.UserId}", (string)listed.List[0]!["bot"]!["id"]!);
        Assert.Equal("Welcome", (string)(await stage.RehearseAsync(HttpMethod.Get, $"channels/{channel}/messages")).List[0]!["content"]!);
        Assert.Empty((await stage.RehearseAsync(HttpMethod.Get, $"dms?as={stage.Ben}")).List);
    }

    [Fact]
    public async Task A_members_answer_reaches_the_bot_that_asked_for_direct_messages()
    {
        await using var stage = await Stage.OpenAsync();
        var channel = await OpenAsync(stage, stage.Ann);
        using var deaf = await stage.ListenAsync();
        using var socket = await stage.ListenAsync(TestIntents.Usual | TestIntents.DirectMessages);

        await stage.RehearseAsync(HttpMethod.Post, $"channels/{channel}/messages", new { author = $"{stage.Ann}", content = "Thanks" });
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "In public"));
        var heard = await socket.NextAsync("MESSAGE_CREATE");

        Assert.Equal(("Thanks", channel), ((string)heard["content"]!, (string)heard["channel_id"]!));
        Assert.Null(heard["guild_id"]);
        Assert.Equal("In public", (string)(await deaf.NextAsync("MESSAGE_CREATE"))["content"]!);
    }

    [Fact]
    public async Task Somebody_who_takes_no_direct_messages_cannot_be_written_to()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RehearseAsync(HttpMethod.Put, $"guilds/{stage.Guild}/members", new { key = "shy", name = "Shy", directMessages = false });
        var shy = stage.Rehearsal.EnsureMember(stage.Guild, new RehearsalMember("shy", "Shy") { TakesDirectMessages = false });
        var channel = await OpenAsync(stage, shy);

        Assert.Equal(50007, (await stage.PostAsync($"channels/{channel}/messages", new { content = "Welcome" })).Code);
    }

    [Fact]
    public async Task Somebody_who_shares_no_guild_cannot_be_written_to()
    {
        await using var stage = await Stage.OpenAsync();
        var channel = await OpenAsync(stage, stage.Ann);
        stage.Rehearsal.RemoveMember(stage.Guild, stage.Ann);

        Assert.Equal(50007, (await stage.PostAsync($"channels/{channel}/messages", new { content = "Come back" })).Code);
        Assert.Equal(10013, (await stage.PostAsync("users/@me/channels", new { recipient_id = "1" })).Code);
    }

    [Fact]
    public async Task A_button_in_a_direct_message_tells_the_user_and_no_guild()
    {
        await using var stage = await Stage.OpenAsync();
        var channel = await OpenAsync(stage, stage.Ann);
        var message = await stage.PostAsync($"channels/{channel}/messages", new { content = "Ready?", components = new[] { Dialogue.Row(Dialogue.Button("yes")) } });
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Post, $"channels/{channel}/messages/{message.Id}/presses", new { member = $"{stage.Ann}", customId = "yes" });
        var interaction = await socket.NextAsync("INTERACTION_CREATE");

        Assert.Equal($"{stage.Ann}", (string)interaction["user"]!["id"]!);
        Assert.Null(interaction["member"]);
        Assert.Equal(1, (int)interaction["context"]!);
        var strangers = await stage.RehearseAsync(HttpMethod.Post, $"channels/{channel}/messages/{message.Id}/presses", new { member = $"{stage.Ben}", customId = "yes" });
        Assert.Equal(50001, strangers.Code);
    }

    [Fact]
    public async Task Reactions_in_direct_messages_have_an_intent_of_their_own()
    {
        await using var stage = await Stage.OpenAsync();
        var channel = await OpenAsync(stage, stage.Ann);
        var message = await stage.PostAsync($"channels/{channel}/messages", new { content = "Welcome" });
        using var socket = await stage.ListenAsync(TestIntents.Usual | TestIntents.DirectReactions);

        await stage.RehearseAsync(HttpMethod.Put, $"channels/{channel}/messages/{message.Id}/reactions/{Uri.EscapeDataString("👍")}", new { member = $"{stage.Ann}" });

        Assert.Equal(channel, (string)(await socket.NextAsync("MESSAGE_REACTION_ADD"))["channel_id"]!);
    }

    private static async Task<string> OpenAsync(Stage stage, ulong member) =>
        (await stage.PostAsync("users/@me/channels", new { recipient_id = $"{member}" })).Id;
}
