using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

public sealed class AutocompleteTests
{
    [Fact]
    public async Task The_option_being_typed_is_marked_and_the_others_may_be_missing()
    {
        await using var stage = await PlanningAsync();
        using var socket = await stage.ListenAsync();

        await TypeAsync(stage, "slee");
        var interaction = await socket.NextAsync("INTERACTION_CREATE");

        Assert.Equal(4, (int)interaction["type"]!);
        Assert.Equal("""{"name":"chat","type":3,"value":"slee","focused":true}""", Assert.Single(interaction["data"]!["options"]!.AsArray())!.ToJsonString());
    }

    [Fact]
    public async Task Suggestions_are_kept_as_the_answer()
    {
        await using var stage = await PlanningAsync();
        var call = Call.Of(stage, await TypeAsync(stage, ""));

        Assert.Equal(HttpStatusCode.NoContent, (await stage.PostAsync(call.Callback, Choices(25))).Status);
        var state = await stage.Rehearsal.AnswerOf(call.Id, CancellationToken.None);

        Assert.Equal("answered", (string)state["state"]!);
        Assert.Equal(("Name 0", "0"), ((string)state["choices"]![0]!["name"]!, (string)state["choices"]![0]!["value"]!));
        Assert.Equal(10015, (await stage.PostAsync(call.Webhook, new { content = "More" })).Code);
    }

    [Fact]
    public async Task Too_many_or_nameless_choices_and_other_answers_are_refused()
    {
        await using var stage = await PlanningAsync();
        var call = Call.Of(stage, await TypeAsync(stage, ""));

        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await stage.PostAsync(call.Callback, Choices(26))).ErrorAt("data.choices"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await stage.PostAsync(call.Callback, Choices(1, ""))).ErrorAt("data.choices.0.name"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await stage.PostAsync(call.Callback, Choices(1, new string('x', 101)))).ErrorAt("data.choices.0.name"));
        foreach (var type in (int[])[4, 5, 6, 7, 9])
            Assert.Equal("BASE_TYPE_CHOICES", (await stage.PostAsync(call.Callback, new { type })).ErrorAt("type"));
    }

    [Fact]
    public async Task An_option_without_suggestions_gives_none()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();

        Assert.Throws<RefusedException>(() => stage.Rehearsal.Autocomplete(stage.Channel, new RehearsalCommand(stage.Ann, "chat start"), "topic"));
    }

    [Fact]
    public async Task An_option_has_either_choices_or_suggestions()
    {
        await using var stage = await Stage.OpenAsync();
        var option = new { type = 3, name = "chat", description = "Which", autocomplete = true, choices = new[] { new { name = "A", value = "a" } } };

        var reply = await stage.PostAsync(
            $"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands", new { name = "plan", description = "Plan a chat", options = new[] { option } });

        Assert.Equal("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", reply.ErrorAt("options.0.autocomplete"));
    }

    [Fact]
    public async Task The_command_itself_takes_any_text_there()
    {
        await using var stage = await PlanningAsync();

        var id = stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "plan", new() { ["when"] = "May", ["chat"] = "never suggested" }));

        Assert.Equal("pending", (string)stage.Rehearsal.StateOf(id)["state"]!);
    }

    private static async Task<Stage> PlanningAsync()
    {
        var stage = await Stage.OpenAsync();
        await stage.PostAsync($"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands", new
        {
            name = "plan",
            description = "Plan a chat",
            options = new object[]
            {
                new { type = 3, name = "when", description = "When", required = true },
                new { type = 3, name = "chat", description = "Which", autocomplete = true },
            },
        });
        return stage;
    }

    private static Task<Reply> TypeAsync(Stage stage, string text) => stage.RehearseAsync(
        HttpMethod.Post, $"channels/{stage.Channel}/autocompletes", new { member = $"{stage.Ann}", name = "plan", options = new { chat = text }, focused = "chat" });

    private static object Choices(int count, string? name = null) =>
        new { type = 8, data = new { choices = Enumerable.Range(0, count).Select(number => new { name = name ?? $"Name {number}", value = $"{number}" }) } };
}
