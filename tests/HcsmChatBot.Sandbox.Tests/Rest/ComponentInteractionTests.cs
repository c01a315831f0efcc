using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class ComponentInteractionTests
{
    [Fact]
    public async Task An_update_changes_the_message_itself()
    {
        await using var stage = await Stage.OpenAsync();
        var (message, call) = await PressedAsync(stage);
        using var socket = await stage.ListenAsync();

        var reply = await stage.PostAsync(call.Callback + "?with_response=true", new { type = 7, data = new { content = "Page 2" } });
        var state = await stage.Rehearsal.AnswerOf(call.Id, CancellationToken.None);

        Assert.Equal(message, (string)reply["resource"]["message"]!["id"]!);
        Assert.Equal("Page 2", (string)(await stage.GetAsync($"{stage.Messages}/{message}"))["content"]!);
        Assert.Equal("Page 2", (string)(await socket.NextAsync("MESSAGE_UPDATE"))["content"]!);
        Assert.Equal("answered", (string)state["state"]!);
        Assert.Equal(message, (string)state["messages"]![0]!["id"]!);
    }

    [Fact]
    public async Task After_a_deferred_update_the_original_is_the_message_with_the_button()
    {
        await using var stage = await Stage.OpenAsync();
        var (message, call) = await PressedAsync(stage);

        Assert.Equal(HttpStatusCode.NoContent, (await stage.PostAsync(call.Callback, new { type = 6 })).Status);
        Assert.Equal(message, (await stage.GetAsync(call.Original)).Id);
        var edited = await stage.CallAsync(HttpMethod.Patch, call.Original, new { content = "Page 2", components = Array.Empty<object>() });

        Assert.Equal((message, "Page 2"), (edited.Id, (string)edited["content"]!));
        Assert.Equal("answered", (string)stage.Rehearsal.StateOf(call.Id)["state"]!);
        Assert.Single((await stage.GetAsync(stage.Messages)).List);
    }

    [Fact]
    public async Task A_deferred_update_that_is_never_finished_is_no_failure()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        var (_, call) = await PressedAsync(stage);
        await stage.PostAsync(call.Callback, new { type = 6 });

        time.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal("answered", (string)stage.Rehearsal.StateOf(call.Id)["state"]!);
        Assert.Equal(50027, (await stage.CallAsync(HttpMethod.Patch, call.Original, new { content = "Late" })).Code);
    }

    [Fact]
    public async Task A_press_that_is_not_answered_in_three_seconds_has_failed()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        var (_, call) = await PressedAsync(stage);

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(10062, (await stage.PostAsync(call.Callback, new { type = 6 })).Code);
        Assert.Equal("failed", (string)stage.Rehearsal.StateOf(call.Id)["state"]!);
    }

    [Fact]
    public async Task A_message_deleted_meanwhile_cannot_be_updated()
    {
        await using var stage = await Stage.OpenAsync();
        var (message, call) = await PressedAsync(stage);

        await stage.CallAsync(HttpMethod.Delete, $"{stage.Messages}/{message}");

        Assert.Equal(10008, (await stage.PostAsync(call.Callback, new { type = 7, data = new { content = "Page 2" } })).Code);
    }

    [Fact]
    public async Task A_reply_is_a_message_of_its_own_that_refers_to_the_button()
    {
        await using var stage = await Stage.OpenAsync();
        var (message, call) = await PressedAsync(stage);

        await stage.PostAsync(call.Callback, new { type = 4, data = new { content = "Noted" } });
        var reply = await stage.GetAsync(call.Original);

        Assert.NotEqual(message, reply.Id);
        Assert.Equal(message, (string)reply["message_reference"]["message_id"]!);
        Assert.Equal(message, (string)reply["interaction_metadata"]["interacted_message_id"]!);
        Assert.Equal(3, (int)reply["interaction_metadata"]["type"]!);
    }

    [Fact]
    public async Task An_ephemeral_wizard_turns_its_pages()
    {
        await using var stage = await Stage.OpenAsync();
        var (_, opened) = await PressedAsync(stage);
        await stage.PostAsync(opened.Callback, new { type = 4, data = new { content = "Page 1", flags = 64, components = new[] { Dialogue.Row(Dialogue.Button("next")) } } });
        var page = (await stage.GetAsync(opened.Original)).Id;

        var next = Call.Of(stage, await stage.PressAsync(page, stage.Ann, "next"));
        await stage.PostAsync(next.Callback, new { type = 7, data = new { content = "Page 2" } });

        var seen = Assert.Single(stage.Rehearsal.Messages(stage.Channel, stage.Ann), shown => (string)shown!["id"]! == page)!;
        Assert.Equal(("Page 2", 64L), ((string)seen["content"]!, (long)seen["flags"]!));
        Assert.DoesNotContain(stage.Rehearsal.Messages(stage.Channel, stage.Ben), shown => (string)shown!["id"]! == page);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(77)]
    public async Task Answers_that_do_not_fit_a_component_are_refused(int type)
    {
        await using var stage = await Stage.OpenAsync();
        var (_, call) = await PressedAsync(stage);

        Assert.Equal("BASE_TYPE_CHOICES", (await stage.PostAsync(call.Callback, new { type })).ErrorAt("type"));
    }

    [Fact]
    public async Task The_world_remembers_components_and_pending_presses()
    {
        using var directory = new TempDirectory();
        var time = new ManualTime();
        string message;
        ulong pressed;
        await using (var stage = await Stage.OpenAsync(time, data: directory.Path))
        {
            (message, var call) = await PressedAsync(stage);
            pressed = call.Id;
        }

        await using (var again = await Stage.OpenAsync(time, data: directory.Path))
        {
            await again.PostAsync(Call.Of(again, pressed).Callback, new { type = 7, data = new { content = "Page 2" } });
            Assert.Equal("Page 2", (string)(await again.GetAsync($"{again.Messages}/{message}"))["content"]!);
            Assert.NotNull((string?)(await again.PressAsync(message, again.Ann, "open"))["interactionId"]);
        }
    }

    private static async Task<(string Message, Call Call)> PressedAsync(Stage stage)
    {
        var message = (await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("open")))).Id;
        return (message, Call.Of(stage, await stage.PressAsync(message, stage.Ann, "open")));
    }
}
