using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class CommandTests
{
    [Fact]
    public async Task Overwriting_keeps_the_ids_of_commands_that_stay()
    {
        await using var stage = await Stage.OpenAsync();
        var path = Path(stage);
        var first = await stage.CallAsync(HttpMethod.Put, path, new[] { Command("chat"), Command("topic") });
        var second = await stage.CallAsync(HttpMethod.Put, path, new[] { Command("chat", "Other words"), Command("agenda") });

        var read = await stage.GetAsync(path);

        Assert.Equal((string)first.List[0]!["id"]!, (string)second.List[0]!["id"]!);
        Assert.Equal(["agenda", "chat"], read.List.Select(command => (string)command!["name"]!));
        Assert.Equal("Other words", (string)read.List[1]!["description"]!);
    }

    [Fact]
    public async Task A_command_is_created_once_changed_and_deleted()
    {
        await using var stage = await Stage.OpenAsync();
        var created = await stage.PostAsync(Path(stage), Command("chat"));
        var again = await stage.PostAsync(Path(stage), Command("chat"));

        var changed = await stage.CallAsync(HttpMethod.Patch, $"{Path(stage)}/{created.Id}", new { description = "Changed" });
        var deleted = await stage.CallAsync(HttpMethod.Delete, $"{Path(stage)}/{created.Id}");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (created.Status, again.Status));
        Assert.Equal((created.Id, "Changed"), (again.Id, (string)changed["description"]!));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(10063, (await stage.GetAsync($"{Path(stage)}/{created.Id}")).Code);
    }

    [Theory]
    [InlineData("Chat")]
    [InlineData("chat start")]
    [InlineData("chat!")]
    public async Task A_name_is_one_word_in_lower_case(string name)
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal("APPLICATION_COMMAND_INVALID_NAME", (await stage.CallAsync(HttpMethod.Put, Path(stage), new[] { Command(name) })).ErrorAt("0.name"));
    }

    [Fact]
    public async Task A_description_has_at_most_a_hundred_characters()
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await stage.PostAsync(Path(stage), Command("chat", new string('d', 101)))).ErrorAt("description"));
    }

    [Fact]
    public async Task Options_are_checked_where_they_stand()
    {
        await using var stage = await Stage.OpenAsync();
        var options = new object[]
        {
            new { type = 3, name = "a", description = "optional" },
            new { type = 3, name = "a", description = "" },
            new { type = 3, name = "c", description = "required too late", required = true },
            new { type = 3, name = "d", description = "choices", choices = Enumerable.Range(0, 26).Select(n => new { name = $"{n}", value = $"{n}" }) },
        };

        var reply = await stage.PostAsync(Path(stage), new { name = "chat", description = "d", options });

        Assert.Equal("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", reply.ErrorAt("options.1.name"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", reply.ErrorAt("options.1.description"));
        Assert.Equal("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", reply.ErrorAt("options.2"));
        Assert.Equal("BASE_TYPE_MAX_LENGTH", reply.ErrorAt("options.3.choices"));
    }

    [Fact]
    public async Task A_command_has_at_most_25_options_and_8000_characters()
    {
        await using var stage = await Stage.OpenAsync();
        var tooMany = Enumerable.Range(0, 26).Select(n => new { type = 3, name = $"o{n}", description = "d" });
        var choices = Enumerable.Range(0, 25).Select(n => new { name = $"{n}".PadLeft(100, 'n'), value = $"{n}".PadLeft(100, 'v') });
        var tooLong = new[] { "a", "b" }.Select(name => new { type = 3, name, description = "d", choices });

        var many = await stage.PostAsync(Path(stage), new { name = "chat", description = "d", options = tooMany });
        var long8000 = await stage.PostAsync(Path(stage), new { name = "chat", description = "d", options = tooLong });

        Assert.Equal("BASE_TYPE_MAX_LENGTH", many.ErrorAt("options"));
        Assert.Equal("APPLICATION_COMMAND_TOO_LARGE", long8000.ErrorAt(""));
    }

    [Fact]
    public async Task Translations_are_listed_only_when_asked_for()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostAsync(Path(stage), new { name = "chat", description = "d", name_localizations = new { fr = "causerie" } });

        var bare = await stage.GetAsync(Path(stage));
        var full = await stage.GetAsync(Path(stage) + "?with_localizations=true");

        Assert.Null(bare.List[0]!["name_localizations"]);
        Assert.Equal("causerie", (string)full.List[0]!["name_localizations"]!["fr"]!);
    }

    [Fact]
    public async Task Another_applications_commands_are_not_touched()
    {
        await using var stage = await Stage.OpenAsync();
        var other = stage.Rehearsal.EnsureBot(stage.Guild, "Other");

        Assert.Equal(20012, (await stage.GetAsync($"applications/{other.ApplicationId}/commands")).Code);
    }

    private static string Path(Stage stage) => $"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands";

    private static object Command(string name, string description = "Words") => new { name, description };
}
