using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Gateway;

public sealed class IntentTests
{
    [Fact]
    public async Task Message_create_carries_the_guild_and_the_member()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Hello"));
        var message = await socket.NextAsync("MESSAGE_CREATE");

        Assert.Equal("Hello", (string)message["content"]!);
        Assert.Equal($"{stage.Guild}", (string)message["guild_id"]!);
        Assert.Null(message["member"]!["user"]);
        Assert.NotNull(message["member"]!["joined_at"]);
    }

    [Fact]
    [Trait("Obligation", "G17")]
    public async Task Without_message_content_the_text_of_others_is_empty_unless_they_mention_the_bot()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync(TestIntents.Guilds | TestIntents.GuildMessages);

        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Private thought"));
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, $"<@{stage.Bot.UserId}> help"));
        await stage.PostAsync(stage.Messages, new { content = "Own words" });

        Assert.Equal("", (string)(await socket.NextAsync("MESSAGE_CREATE"))["content"]!);
        Assert.Equal($"<@{stage.Bot.UserId}> help", (string)(await socket.NextAsync("MESSAGE_CREATE"))["content"]!);
        Assert.Equal("Own words", (string)(await socket.NextAsync("MESSAGE_CREATE"))["content"]!);
    }

    [Fact]
    public async Task Without_guild_messages_no_message_arrives()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync(TestIntents.Guilds);

        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Unheard"));
        stage.Rehearsal.EnsureChannel(stage.Guild, "second");

        Assert.Equal("CHANNEL_CREATE", (string)(await socket.ReceiveAsync())["t"]!);
    }

    [Fact]
    public async Task A_changed_nick_is_told_with_the_members_intent_alone()
    {
        await using var stage = await Stage.OpenAsync();
        using var without = await stage.ListenAsync();
        using var with = await stage.ListenAsync(TestIntents.Usual | TestIntents.GuildMembers);

        stage.Rehearsal.EnsureMember(stage.Guild, new RehearsalMember("ann", "Ann", Nick: "Dr Ann"));
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Now with a title"));

        Assert.Equal("Dr Ann", (string)(await with.NextAsync("GUILD_MEMBER_UPDATE"))["nick"]!);
        Assert.Equal("MESSAGE_CREATE", (string)(await without.ReceiveAsync())["t"]!);
    }

    [Fact]
    public async Task A_channel_out_of_sight_is_not_heard()
    {
        await using var stage = await Stage.OpenAsync();
        var hidden = stage.Rehearsal.EnsureChannel(stage.Guild, "staff", overwrites:
        [
            new System.Text.Json.Nodes.JsonObject { ["id"] = $"{stage.Bot.UserId}", ["type"] = 1, ["allow"] = "0", ["deny"] = "1024" },
        ]);
        using var socket = await stage.ListenAsync();

        stage.Rehearsal.PostMessage(hidden, new RehearsalMessage(stage.Ann, "Between us"));
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "For all"));

        Assert.Equal("For all", (string)(await socket.NextAsync("MESSAGE_CREATE"))["content"]!);
    }
}
