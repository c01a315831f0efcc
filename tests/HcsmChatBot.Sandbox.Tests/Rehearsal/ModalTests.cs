using System.Net;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

public sealed class ModalTests
{
    private static readonly string Hello = Convert.ToBase64String("Hello"u8);

    [Fact]
    public async Task What_is_filled_in_arrives_in_the_shape_of_a_modal_submit()
    {
        await using var stage = await Stage.OpenAsync();
        var modal = await stage.OpenModalAsync(
            new { type = 10, content = "Plan the next chat" },
            Dialogue.Label("Topic", new { type = 4, custom_id = "topic", style = 1 }),
            Dialogue.Label("Host", new { type = 5, custom_id = "host" }),
            Dialogue.Label("Slides", new { type = 19, custom_id = "slides", max_values = 2 }));
        using var socket = await stage.ListenAsync();

        await stage.SubmitAsync(modal, new { topic = "Sleep", host = new[] { $"{stage.Ben}" }, slides = new[] { new { filename = "a.txt", content = Hello } } });
        var interaction = await socket.NextAsync("INTERACTION_CREATE");

        var data = interaction["data"]!;
        Assert.Equal((5, "agenda"), ((int)interaction["type"]!, (string)data["custom_id"]!));
        Assert.Equal("""{"type":10,"id":1}""", data["components"]![0]!.ToJsonString());
        Assert.Equal("""{"type":18,"id":2,"component":{"type":4,"id":3,"custom_id":"topic","value":"Sleep"}}""", data["components"]![1]!.ToJsonString());
        Assert.Equal($"{stage.Ben}", (string)data["components"]![2]!["component"]!["values"]![0]!);
        Assert.Equal("Ben", (string)data["resolved"]!["users"]![$"{stage.Ben}"]!["global_name"]!);
        var file = (string)data["components"]![3]!["component"]!["values"]![0]!;
        Assert.Equal("a.txt", (string)data["resolved"]!["attachments"]![file]!["filename"]!);
        Assert.Equal("open", (string)interaction["message"]!["components"]![0]!["components"]![0]!["custom_id"]!);
    }

    [Fact]
    public async Task Fields_left_out_keep_what_they_were_prefilled_with()
    {
        await using var stage = await Stage.OpenAsync();
        var modal = await stage.OpenModalAsync(
            Dialogue.Label("Topic", new { type = 4, custom_id = "topic", style = 2, value = "Sleep\nand rest" }),
            Dialogue.Label("Host", new { type = 5, custom_id = "host", default_values = new[] { new { id = $"{stage.Ben}", type = "user" } } }),
            Dialogue.Label("Pace", new { type = 3, custom_id = "pace", options = new[] { new { label = "Slow", value = "slow", @default = true } } }));
        using var socket = await stage.ListenAsync();

        await stage.SubmitAsync(modal, new { });
        var components = (await socket.NextAsync("INTERACTION_CREATE"))["data"]!["components"]!;

        Assert.Equal("Sleep\nand rest", (string)components[0]!["component"]!["value"]!);
        Assert.Equal($"{stage.Ben}", (string)components[1]!["component"]!["values"]![0]!);
        Assert.Equal("slow", (string)components[2]!["component"]!["values"]![0]!);
    }

    [Theory]
    [InlineData("""{"short":""}""")]
    [InlineData("""{"short":"ab"}""")]
    [InlineData("""{"short":"abcdef"}""")]
    [InlineData("""{"short":"a\nbc"}""")]
    [InlineData("""{"short":["abc"]}""")]
    [InlineData("""{"short":"abc","other":"x"}""")]
    [InlineData("""{"short":"abc","host":["1"]}""")]
    [InlineData("""{"short":"abc","host":["1","2"]}""")]
    [InlineData("""{"short":"abc","files":[{"filename":"a","content":"!"}]}""")]
    [InlineData("""{"short":"abc","files":[{"filename":"a","content":""},{"filename":"b","content":""}]}""")]
    public async Task What_the_client_would_not_send_is_refused(string values)
    {
        await using var stage = await Stage.OpenAsync();
        var modal = await stage.OpenModalAsync(
            Dialogue.Label("Short", new { type = 4, custom_id = "short", style = 1, min_length = 3, max_length = 5 }),
            Dialogue.Label("Host", new { type = 5, custom_id = "host", required = false }),
            Dialogue.Label("Files", new { type = 19, custom_id = "files", required = false }));

        Assert.Equal(HttpStatusCode.BadRequest, (await stage.SubmitAsync(modal, JsonNode.Parse(values)!)).Status);
        Assert.NotNull((string?)(await stage.SubmitAsync(modal, new { @short = "abc" }))["interactionId"]);
    }

    [Fact]
    public async Task Only_the_one_who_got_the_modal_can_send_it()
    {
        await using var stage = await Stage.OpenAsync();
        var modal = await stage.OpenModalAsync(Dialogue.Topic);

        Assert.Equal(HttpStatusCode.BadRequest, (await stage.SubmitAsync(modal, new { topic = "Sleep" }, stage.Ben)).Status);
    }

    [Fact]
    public async Task The_message_a_modal_was_opened_from_can_be_updated()
    {
        await using var stage = await Stage.OpenAsync();
        var submitted = Call.Of(stage, await stage.SubmitAsync(await stage.OpenModalAsync(Dialogue.Topic), new { topic = "Sleep" }));

        await stage.PostAsync(submitted.Callback, new { type = 6 });
        await stage.CallAsync(HttpMethod.Patch, submitted.Original, new { content = "Topic: Sleep" });

        Assert.Equal("Topic: Sleep", (string)Assert.Single(stage.Rehearsal.Messages(stage.Channel))!["content"]!);
    }

    [Fact]
    public async Task A_modal_opened_from_a_command_has_no_message_to_update()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        var command = Call.Of(stage, stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "chat end")));
        await stage.PostAsync(command.Callback, Dialogue.Modal(Dialogue.Topic));
        var submitted = Call.Of(stage, await stage.SubmitAsync(command, new { topic = "Sleep" }));

        foreach (var type in (int[])[6, 7, 8, 9])
            Assert.Equal("BASE_TYPE_CHOICES", (await stage.PostAsync(submitted.Callback, new { type })).ErrorAt("type"));
        await stage.PostAsync(submitted.Callback, new { type = 4, data = new { content = "Noted", flags = 64 } });
        var reply = await stage.GetAsync(submitted.Original);

        Assert.Equal(20, (int)reply["type"]);
        Assert.Equal($"{command.Id}", (string)reply["interaction_metadata"]["triggering_interaction_metadata"]!["id"]!);
    }

    [Fact]
    public async Task The_older_form_with_a_row_works_too()
    {
        await using var stage = await Stage.OpenAsync();
        var modal = await stage.OpenModalAsync(Dialogue.Row(new { type = 4, custom_id = "topic", style = 1, label = "Topic" }));
        using var socket = await stage.ListenAsync();

        await stage.SubmitAsync(modal, new { topic = "Sleep" });
        var component = (await socket.NextAsync("INTERACTION_CREATE"))["data"]!["components"]![0]!;

        Assert.Equal("Sleep", (string)component["components"]![0]!["value"]!);
    }

    [Theory]
    [InlineData("""{"custom_id":"a","components":[{"type":10,"content":"x"}]}""", "title", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"title":"T","components":[{"type":10,"content":"x"}]}""", "custom_id", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"title":"T","custom_id":"a","components":[]}""", "components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"title":"T","custom_id":"a","components":[{"type":2}]}""", "components.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""{"title":"T","custom_id":"a","components":[{"type":18,"label":"L"}]}""", "components.0.component", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"title":"T","custom_id":"a","components":[{"type":18,"component":{"type":19,"custom_id":"f"}}]}""", "components.0.label", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"title":"T","custom_id":"a","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"f","style":3}}]}""", "components.0.component.style", "BASE_TYPE_CHOICES")]
    [InlineData("""{"title":"T","custom_id":"a","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"f","style":1,"max_length":2,"value":"abc"}}]}""", "components.0.component.value", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"title":"T","custom_id":"a","components":[{"type":18,"label":"L","component":{"type":5,"custom_id":"f","min_values":0}}]}""", "components.0.component.min_values", "NUMBER_TYPE_MIN")]
    [InlineData("""{"title":"T","custom_id":"a","components":[{"type":18,"label":"L","component":{"type":5,"custom_id":"f","disabled":true}}]}""", "components.0.component.disabled", "COMPONENT_DISABLED_INVALID")]
    public async Task A_modal_that_breaks_the_rules_is_refused_by_field(string data, string field, string code)
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("open")));
        var call = Call.Of(stage, await stage.PressAsync(message.Id, stage.Ann, "open"));

        var reply = await stage.PostAsync(call.Callback, new { type = 9, data = JsonNode.Parse(data) });

        Assert.Equal(code, reply.ErrorAt($"data.{field}"));
    }
}
