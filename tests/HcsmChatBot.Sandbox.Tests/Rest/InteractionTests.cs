using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class InteractionTests
{
    private static readonly object Ephemeral = new { flags = 64 };

    [Fact]
    public async Task An_interaction_tells_who_where_and_what()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await RunAsync(stage, stage.Ben);
        var interaction = await socket.NextAsync("INTERACTION_CREATE");

        Assert.Equal(2, (int)interaction["type"]!);
        Assert.Equal($"{stage.Bot.ApplicationId}", (string)interaction["application_id"]!);
        Assert.Equal($"{stage.Guild}", (string)interaction["guild_id"]!);
        Assert.Equal($"{stage.Channel}", (string)interaction["channel"]!["id"]!);
        Assert.Equal($"{stage.Ben}", (string)interaction["member"]!["user"]!["id"]!);
        Assert.True(ulong.Parse((string)interaction["member"]!["permissions"]!, System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Equal("fr", (string)interaction["locale"]!);
        Assert.Equal("en-US", (string)interaction["guild_locale"]!);
        Assert.Equal("chat", (string)interaction["data"]!["name"]!);
        Assert.Equal("start", (string)interaction["data"]!["options"]![0]!["name"]!);
        Assert.Equal("Sleep", (string)interaction["data"]!["options"]![0]!["options"]![0]!["value"]!);
        Assert.Empty(interaction["entitlements"]!.AsArray());
    }

    [Fact]
    public async Task A_deferred_ephemeral_stays_ephemeral_when_it_is_filled_in()
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);
        Assert.Equal(HttpStatusCode.NoContent, (await stage.PostAsync(call.Callback, new { type = 5, data = Ephemeral })).Status);
        Assert.Equal("deferred", (string)stage.Rehearsal.StateOf(call.Id)["state"]!);

        var edited = await stage.CallAsync(HttpMethod.Patch, call.Original, new { content = "Started" });
        var answer = await stage.Rehearsal.AnswerOf(call.Id, CancellationToken.None);

        Assert.Equal(64, (int)edited["flags"]);
        Assert.Equal("answered", (string)answer["state"]!);
        Assert.Equal("Started", (string)Assert.Single(answer["messages"]!.AsArray())!["content"]!);
    }

    [Fact]
    public async Task An_ephemeral_is_seen_by_its_addressee_alone()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        var call = await RunAsync(stage, stage.Ann);
        await stage.PostAsync(call.Callback, new { type = 4, data = new { content = "Only for Ann", flags = 64 } });
        await stage.PostAsync(stage.Messages, new { content = "For all" });

        Assert.Equal("For all", (string)(await socket.NextAsync("MESSAGE_CREATE"))["content"]!);
        Assert.Single((await stage.GetAsync(stage.Messages)).List);
        Assert.Single(stage.Rehearsal.Messages(stage.Channel, stage.Ben));
        Assert.Equal("Only for Ann", (string)stage.Rehearsal.Messages(stage.Channel, stage.Ann)[0]!["content"]!);
    }

    [Fact]
    public async Task An_open_answer_is_a_message_of_the_bot()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        var call = await RunAsync(stage, stage.Ann);

        await stage.PostAsync(call.Callback, new { type = 4, data = new { content = "Welcome" } });
        var message = await socket.NextAsync("MESSAGE_CREATE");

        Assert.Equal(20, (int)message["type"]!);
        Assert.Equal($"{stage.Bot.ApplicationId}", (string)message["webhook_id"]!);
        Assert.Equal($"{stage.Ann}", (string)message["interaction_metadata"]!["user"]!["id"]!);
    }

    [Fact]
    public async Task With_response_the_message_comes_back()
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);

        var reply = await stage.PostAsync(call.Callback + "?with_response=true", new { type = 4, data = new { content = "Hi", flags = 64 } });

        Assert.Equal("Hi", (string)reply["resource"]["message"]!["content"]!);
        Assert.True((bool)reply["interaction"]["response_message_ephemeral"]!);
    }

    [Fact]
    public async Task A_second_answer_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);
        await stage.PostAsync(call.Callback, new { type = 5 });

        Assert.Equal(40060, (await stage.PostAsync(call.Callback, new { type = 4, data = new { content = "Again" } })).Code);
    }

    [Fact]
    public async Task After_three_seconds_the_interaction_is_unknown_and_has_failed()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        var call = await RunAsync(stage, stage.Ann);
        var answer = stage.Rehearsal.AnswerOf(call.Id, CancellationToken.None);

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(10062, (await stage.PostAsync(call.Callback, new { type = 5 })).Code);
        Assert.Equal("failed", (string)(await answer)["state"]!);
    }

    [Fact]
    public async Task A_timer_that_rings_a_little_early_is_waited_for_again()
    {
        var time = new ManualTime { TimersAhead = TimeSpan.FromMilliseconds(3) };
        await using var stage = await Stage.OpenAsync(time);
        var call = await RunAsync(stage, stage.Ann);
        var answer = stage.Rehearsal.AnswerOf(call.Id, CancellationToken.None);

        time.Advance(TimeSpan.FromMilliseconds(2998));
        time.Advance(TimeSpan.FromMilliseconds(2));

        Assert.Equal("failed", (string)(await answer.WaitAsync(TimeSpan.FromSeconds(30)))["state"]!);
    }

    [Fact]
    public async Task Just_before_three_seconds_an_answer_is_taken()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        var call = await RunAsync(stage, stage.Ann);

        time.Advance(TimeSpan.FromSeconds(2.9));

        Assert.Equal(HttpStatusCode.NoContent, (await stage.PostAsync(call.Callback, new { type = 5 })).Status);
    }

    [Fact]
    public async Task After_fifteen_minutes_the_token_is_dead()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        var call = await RunAsync(stage, stage.Ann);
        await stage.PostAsync(call.Callback, new { type = 5 });
        var answer = stage.Rehearsal.AnswerOf(call.Id, CancellationToken.None);

        time.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(50027, (await stage.CallAsync(HttpMethod.Patch, call.Original, new { content = "Late" })).Code);
        Assert.Equal("failed", (string)(await answer)["state"]!);
    }

    [Fact]
    public async Task Before_the_first_answer_there_is_nothing_to_edit()
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);

        Assert.Equal(10015, (await stage.CallAsync(HttpMethod.Patch, call.Original, new { content = "Early" })).Code);
    }

    [Fact]
    public async Task Follow_ups_can_be_read_edited_and_deleted()
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);
        await stage.PostAsync(call.Callback, new { type = 4, data = new { content = "First" } });

        var second = await stage.PostAsync(call.Webhook, new { content = "Second", flags = 64 });
        var edited = await stage.CallAsync(HttpMethod.Patch, $"{call.Webhook}/messages/{second.Id}", new { content = "2nd" });
        await stage.CallAsync(HttpMethod.Delete, $"{call.Webhook}/messages/{second.Id}");

        Assert.Equal(64, (int)edited["flags"]);
        Assert.Equal("First", (string)(await stage.GetAsync(call.Original))["content"]!);
        Assert.Equal(10008, (await stage.GetAsync($"{call.Webhook}/messages/{second.Id}")).Code);
    }

    [Fact]
    public async Task The_first_follow_up_fills_in_a_deferred_answer()
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);
        await stage.PostAsync(call.Callback, new { type = 5, data = Ephemeral });

        var reply = await stage.PostAsync(call.Webhook, new { content = "Done" });

        Assert.Equal(64, (int)reply["flags"]);
        Assert.Equal("Done", (string)(await stage.GetAsync(call.Original))["content"]!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(77)]
    public async Task Answers_that_do_not_fit_a_command_are_refused(int type)
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);

        Assert.Equal("BASE_TYPE_CHOICES", (await stage.PostAsync(call.Callback, new { type })).ErrorAt("type"));
    }

    [Fact]
    public async Task A_modal_is_an_answer()
    {
        await using var stage = await Stage.OpenAsync();
        var call = await RunAsync(stage, stage.Ann);

        await stage.PostAsync(call.Callback, new { type = 9, data = new { title = "Agenda", custom_id = "agenda", components = Dialogue.Topic } });

        Assert.Equal("Agenda", (string)stage.Rehearsal.StateOf(call.Id)["modal"]!["title"]!);
    }

    private static async Task<Call> RunAsync(Stage stage, ulong member)
    {
        await stage.RegisterChatAsync();
        var id = stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(member, "chat start", new() { ["topic"] = "Sleep" }));
        return Call.Of(stage, id);
    }
}
