using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

public sealed class CommandCallTests
{
    [Theory]
    [InlineData("nothing", "{}")]
    [InlineData("chat", "{}")]
    [InlineData("chat stop", "{}")]
    [InlineData("chat end now", "{}")]
    [InlineData("chat start", "{}")]
    [InlineData("chat start", """{"topic":"Sleep","mood":"good"}""")]
    [InlineData("chat start", """{"topic":""}""")]
    [InlineData("chat start", """{"topic":7}""")]
    [InlineData("chat start", """{"topic":"Sleep","minutes":"ten"}""")]
    [InlineData("chat start", """{"topic":"Sleep","minutes":121}""")]
    [InlineData("chat start", """{"topic":"Sleep","language":"de"}""")]
    [InlineData("chat start", """{"topic":"Sleep","host":"123"}""")]
    public async Task What_the_client_would_not_send_is_refused(string name, string options)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();

        var reply = await RunAsync(stage, new { member = $"{stage.Ann}", name, options = JsonNode.Parse(options) });

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, reply.Status);
    }

    [Fact]
    public async Task All_kinds_of_values_arrive_and_people_are_resolved()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        using var socket = await stage.ListenAsync();

        await RunAsync(stage, new
        {
            member = $"{stage.Ann}",
            name = "chat start",
            options = new { topic = "Sleep", minutes = 60, language = "fr", host = $"{stage.Ben}" },
        });
        var data = (await socket.NextAsync("INTERACTION_CREATE"))["data"]!;

        var values = data["options"]![0]!["options"]!.AsArray().ToDictionary(option => (string)option!["name"]!, option => option!["value"]!.ToString());
        Assert.Equal(("Sleep", "60", "fr", $"{stage.Ben}"), (values["topic"], values["minutes"], values["language"], values["host"]));
        Assert.Equal("Ben", (string)data["resolved"]!["users"]![$"{stage.Ben}"]!["global_name"]!);
    }

    [Fact]
    public async Task A_mentionable_is_a_person_or_a_role_and_a_channel_one_of_the_right_type()
    {
        await using var stage = await Stage.OpenAsync();
        var options = new object[]
        {
            new { type = 9, name = "anyone", description = "Whom" },
            new { type = 7, name = "where", description = "Where", channel_types = new[] { 2 } },
        };
        await stage.PostAsync($"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands", new { name = "call", description = "Call", options });
        using var socket = await stage.ListenAsync();

        foreach (var id in (ulong[])[stage.Ben, stage.Guild])
            await RunAsync(stage, new { member = $"{stage.Ann}", name = "call", options = new { anyone = $"{id}" } });
        var nobody = await RunAsync(stage, new { member = $"{stage.Ann}", name = "call", options = new { anyone = "123" } });
        var text = await RunAsync(stage, new { member = $"{stage.Ann}", name = "call", options = new { where = $"{stage.Channel}" } });

        Assert.NotNull((await socket.NextAsync("INTERACTION_CREATE"))["data"]!["resolved"]!["users"]![$"{stage.Ben}"]);
        Assert.NotNull((await socket.NextAsync("INTERACTION_CREATE"))["data"]!["resolved"]!["roles"]![$"{stage.Guild}"]);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, nobody.Status);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, text.Status);
    }

    [Fact]
    public async Task An_id_seen_before_is_not_dispatched_again()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        var before = stage.Rehearsal.LastSequence;
        using var socket = await stage.ListenAsync();
        var command = new { member = $"{stage.Ann}", name = "chat end", id = "4194304000" };

        var first = await RunAsync(stage, command);
        var second = await RunAsync(stage, command);

        Assert.Equal("4194304000", (string)first["interactionId"]!);
        Assert.Equal("4194304000", (string)second["interactionId"]!);
        Assert.Equal(before + 3, stage.Rehearsal.LastSequence);
    }

    [Fact]
    public async Task A_command_for_moderators_is_refused_to_others()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostAsync(
            $"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands",
            new { name = "settings", description = "For moderators", default_member_permissions = "32" });
        var moderators = stage.Rehearsal.EnsureRole(stage.Guild, "moderators", 32);
        var moderator = stage.Rehearsal.EnsureMember(stage.Guild, new RehearsalMember("mo", "Mo", Roles: [moderators]));

        Assert.Throws<RefusedException>(() => stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "settings")));
        stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(moderator, "settings"));
    }

    [Fact]
    public async Task In_direct_messages_a_global_command_comes_with_the_user_and_no_guild()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostAsync($"applications/{stage.Bot.ApplicationId}/commands", new { name = "privacy", description = "My data" });
        using var socket = await stage.ListenAsync(TestIntents.Usual | TestIntents.DirectMessages);

        await stage.RehearseAsync(HttpMethod.Post, "channels/dm/commands", new { member = $"{stage.Ann}", name = "privacy" });
        var interaction = await socket.NextAsync("INTERACTION_CREATE");

        Assert.Null(interaction["guild_id"]);
        Assert.Null(interaction["member"]);
        Assert.Equal($"{stage.Ann}", (string)interaction["user"]!["id"]!);
        Assert.Equal(1, (int)interaction["channel"]!["type"]!);
        Assert.Equal(1, (int)interaction["context"]!);
    }

    private static Task<Reply> RunAsync(Stage stage, object command) =>
        stage.RehearseAsync(HttpMethod.Post, $"channels/{stage.Channel}/commands", command);
}
