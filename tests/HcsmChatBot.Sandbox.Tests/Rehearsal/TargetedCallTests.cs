using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

public sealed class TargetedCallTests
{
    [Fact]
    public async Task A_command_on_a_person_names_the_person()
    {
        await using var stage = await StageAsync();
        using var socket = await stage.ListenAsync();

        await RunAsync(stage, "Greet them", stage.Ben);
        var data = (await socket.NextAsync("INTERACTION_CREATE"))["data"]!;

        Assert.Equal((2, $"{stage.Ben}"), ((int)data["type"]!, (string)data["target_id"]!));
        Assert.Equal("Ben", (string)data["resolved"]!["users"]![$"{stage.Ben}"]!["global_name"]!);
        Assert.NotNull(data["resolved"]!["members"]![$"{stage.Ben}"]!["joined_at"]);
        Assert.Null(data["options"]);
    }

    [Fact]
    public async Task A_command_on_a_message_carries_the_message()
    {
        await using var stage = await StageAsync();
        var said = Said(stage, "Well said");
        using var socket = await stage.ListenAsync();

        await RunAsync(stage, "Note this", said);
        var data = (await socket.NextAsync("INTERACTION_CREATE"))["data"]!;

        Assert.Equal((3, $"{said}"), ((int)data["type"]!, (string)data["target_id"]!));
        Assert.Equal("Well said", (string)data["resolved"]!["messages"]![$"{said}"]!["content"]!);
    }

    [Fact]
    public async Task The_answer_says_what_it_is_an_answer_to()
    {
        await using var stage = await StageAsync();
        var said = Said(stage, "Well said");
        var call = Call.Of(stage, await RunAsync(stage, "Note this", said));

        await stage.PostAsync(call.Callback, new { type = 4, data = new { content = "Noted" } });
        var answer = await stage.GetAsync(call.Original);

        Assert.Equal(23, (int)answer["type"]);
        Assert.Equal($"{said}", (string)answer["interaction_metadata"]["target_message_id"]!);
    }

    [Fact]
    public async Task A_target_of_the_wrong_kind_or_elsewhere_is_refused()
    {
        await using var stage = await StageAsync();
        var elsewhere = stage.Rehearsal.EnsureChannel(stage.Guild, "elsewhere");
        var said = Snowflake.Parse((string)stage.Rehearsal.PostMessage(elsewhere, new RehearsalMessage(stage.Ben, "Far away"))["id"]!);

        Assert.Equal(HttpStatusCode.BadRequest, (await RunAsync(stage, "Note this", stage.Ben)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await RunAsync(stage, "Greet them", Said(stage, "Hello"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await RunAsync(stage, "Note this", said)).Status);
    }

    [Fact]
    public async Task A_slash_command_of_the_same_name_is_another_one()
    {
        await using var stage = await StageAsync();
        await stage.PostAsync(Commands(stage), new { type = 2, name = "ping" });
        await stage.PostAsync(Commands(stage), new { name = "ping", description = "Answer" });
        using var socket = await stage.ListenAsync();

        stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "ping"));
        Assert.Equal(1, (int)(await socket.NextAsync("INTERACTION_CREATE"))["data"]!["type"]!);
        await RunAsync(stage, "ping", stage.Ben);
        Assert.Equal(2, (int)(await socket.NextAsync("INTERACTION_CREATE"))["data"]!["type"]!);
    }

    [Fact]
    public async Task A_command_on_a_person_has_no_description_and_no_options()
    {
        await using var stage = await Stage.OpenAsync();
        var options = new[] { new { type = 3, name = "why", description = "Why" } };

        var described = await stage.PostAsync(Commands(stage), new { type = 2, name = "Greet them", description = "Says hello" });
        var asking = await stage.PostAsync(Commands(stage), new { type = 2, name = "Greet them", options });
        var unknown = await stage.PostAsync(Commands(stage), new { type = 9, name = "Greet them" });

        Assert.NotNull(described.ErrorAt("description"));
        Assert.NotNull(asking.ErrorAt("options"));
        Assert.Equal("BASE_TYPE_CHOICES", unknown.ErrorAt("type"));
    }

    [Theory]
    [Trait("Obligation", "C1")]
    [InlineData(1, 100)]
    [InlineData(2, 15)]
    [InlineData(3, 15)]
    public async Task A_guild_has_so_many_commands_of_a_kind(int type, int most)
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, (await WriteAsync(stage, type, most)).Status);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await WriteAsync(stage, type, most + 1)).ErrorAt(""));
    }

    [Fact]
    public async Task A_command_on_a_message_has_a_name_as_one_writes_it()
    {
        await using var stage = await Stage.OpenAsync();

        var named = await stage.PostAsync(Commands(stage), new { type = 3, name = "File under topic…", name_localizations = new { fr = "Ranger sous un thème…" } });
        var tooLong = await stage.PostAsync(Commands(stage), new { type = 3, name = new string('N', 33) });

        Assert.Equal((HttpStatusCode.Created, "", "File under topic…"), (named.Status, (string)named["description"]!, (string)named["name"]!));
        Assert.NotNull(tooLong.ErrorAt("name"));
    }

    private static Task<Reply> WriteAsync(Stage stage, int type, int count) => stage.CallAsync(
        HttpMethod.Put,
        Commands(stage),
        Enumerable.Range(1, count).Select(number => type == 1 ? (object)new { type, name = $"c{number}", description = "Does it" } : new { type, name = $"C {number}" }).ToArray());

    private static async Task<Stage> StageAsync()
    {
        var stage = await Stage.OpenAsync();
        await stage.PostAsync(Commands(stage), new { type = 2, name = "Greet them" });
        await stage.PostAsync(Commands(stage), new { type = 3, name = "Note this" });
        return stage;
    }

    private static string Commands(Stage stage) => $"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands";

    private static ulong Said(Stage stage, string text) =>
        Snowflake.Parse((string)stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ben, text))["id"]!);

    private static Task<Reply> RunAsync(Stage stage, string name, ulong target) => stage.RehearseAsync(
        HttpMethod.Post, $"channels/{stage.Channel}/commands", new { member = $"{stage.Ann}", name, target = $"{target}" });
}
