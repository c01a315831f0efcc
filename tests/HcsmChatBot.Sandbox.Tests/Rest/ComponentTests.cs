using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class ComponentTests
{
    [Fact]
    public async Task Rows_of_buttons_and_selects_are_kept_and_announced_with_ids()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        var posted = await stage.PostRowsAsync(
            Dialogue.Row(Dialogue.Button("next"), new { type = 2, style = 5, label = "Read", url = "https://example.org/" }),
            Dialogue.Row(new { type = 5, custom_id = "host" }));
        var announced = await socket.NextAsync("MESSAGE_CREATE");

        Assert.Equal(posted["components"].ToJsonString(), announced["components"]!.ToJsonString());
        Assert.Equal((1, 2, 3), ((int)posted["components"][0]!["id"]!, (int)Inside(posted, 0, 0)["id"]!, (int)Inside(posted, 0, 1)["id"]!));
        Assert.Equal((1, 1), ((int)Inside(posted, 1, 0)["min_values"]!, (int)Inside(posted, 1, 0)["max_values"]!));
    }

    [Theory]
    [InlineData("""{"type":2,"style":1,"label":"Next"}""", "custom_id", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":2,"style":1,"label":"Next","custom_id":""}""", "custom_id", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":2,"style":9,"label":"Next","custom_id":"a"}""", "style", "BASE_TYPE_CHOICES")]
    [InlineData("""{"type":2,"style":1,"custom_id":"a"}""", "label", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":2,"style":5,"label":"Read"}""", "url", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":2,"style":5,"label":"Read","url":"file:///etc/passwd"}""", "url", "URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"type":2,"style":5,"label":"Read","url":"https://a.org","custom_id":"a"}""", "", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")]
    [InlineData("""{"type":2,"style":1,"custom_id":"a","emoji":{"name":"x"}}""", "emoji.name", "BUTTON_COMPONENT_INVALID_EMOJI")]
    [InlineData("""{"type":4,"style":1,"custom_id":"a"}""", "type", "UNION_TYPE_CHOICES")]
    [InlineData("""{"type":3,"custom_id":"a","options":[]}""", "options", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":3,"custom_id":"a","options":[{"label":"A","value":"a"},{"label":"B","value":"a"}]}""", "options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData("""{"type":3,"custom_id":"a","min_values":2,"max_values":2,"options":[{"label":"A","value":"a"}]}""", "options", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":5,"custom_id":"a","max_values":26}""", "max_values", "NUMBER_TYPE_MAX")]
    [InlineData("""{"type":5,"custom_id":"a","default_values":[{"id":"1","type":"user"},{"id":"2","type":"user"}]}""", "default_values", "BASE_TYPE_BAD_LENGTH")]
    public async Task What_breaks_the_rules_of_a_component_is_refused_by_field(string component, string field, string code)
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.PostRowsAsync(Dialogue.Row(JsonNode.Parse(component)!));

        Assert.Equal(50035, reply.Code);
        Assert.Equal(code, reply.ErrorAt($"components.0.components.0.{field}"));
    }

    [Fact]
    public async Task A_label_may_have_80_characters_and_no_more()
    {
        await using var stage = await Stage.OpenAsync();

        Assert.NotNull((await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("a", new string('x', 80))))).Id);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("a", new string('x', 81))))).ErrorAt("components.0.components.0.label"));
    }

    [Fact]
    public async Task A_custom_id_stands_in_a_message_once()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("a")), Dialogue.Row(Dialogue.Button("a", disabled: true)));

        Assert.Equal("COMPONENT_CUSTOM_ID_DUPLICATED", reply.ErrorAt("components.1.components.0.custom_id"));
    }

    [Fact]
    public async Task A_message_has_five_rows_of_five_buttons_at_most()
    {
        await using var stage = await Stage.OpenAsync();
        object[] Buttons(int count, int row = 0) => [.. Enumerable.Range(0, count).Select(number => Dialogue.Button($"{row}-{number}"))];
        object[] Rows(int count) => [.. Enumerable.Range(0, count).Select(row => Dialogue.Row(Buttons(5, row)))];

        Assert.Equal(5, (await stage.PostRowsAsync(Rows(5)))["components"].AsArray().Count);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await stage.PostRowsAsync(Rows(6))).ErrorAt("components"));
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await stage.PostRowsAsync(Dialogue.Row(Buttons(6)))).ErrorAt("components.0.components"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await stage.PostRowsAsync(Dialogue.Row())).ErrorAt("components.0.components"));
        Assert.Equal("UNION_TYPE_CHOICES", (await stage.PostRowsAsync(Dialogue.Button("a"))).ErrorAt("components.0.type"));
    }

    [Fact]
    public async Task A_select_fills_its_row()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.PostRowsAsync(Dialogue.Row(new { type = 5, custom_id = "a" }, Dialogue.Button("b")));

        Assert.Equal("COMPONENT_LAYOUT_WIDTH_EXCEEDED", reply.ErrorAt("components.0.components"));
    }

    [Fact]
    public async Task An_edit_can_take_the_buttons_away()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("a")));

        var edited = await stage.CallAsync(HttpMethod.Patch, $"{stage.Messages}/{posted.Id}", new { components = Array.Empty<object>() });

        Assert.Empty(edited["components"].AsArray());
        Assert.Equal("Choose", (string)edited["content"]!);
    }

    private static JsonObject Inside(Reply message, int row, int place) => message["components"][row]!["components"]![place]!.AsObject();
}
