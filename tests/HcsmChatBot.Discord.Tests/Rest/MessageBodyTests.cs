using System.Text.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#create-message and #edit-message</summary>
public sealed class MessageBodyTests
{
    private static readonly Button[] Seven = [.. Enumerable.Range(1, 7).Select(number => new Button($"b{number}", $"{number}"))];
    private static readonly MessageToSend Rich = new("done", Nonce: "effect-1", EmbedDescription: "agenda", ReplyTo: 9)
    {
        Buttons = [new Button("stop", "Stop", ButtonStyle.Danger, Disabled: true)],
    };

    [Fact]
    public async Task Buttons_stand_in_rows_of_five()
    {
        var components = (await PostAsync(new MessageToSend("which?") { Buttons = Seven })).Json.GetProperty("components");

        Assert.Equal([5, 2], components.EnumerateArray().Select(row => row.GetProperty("components").GetArrayLength()));
        Assert.Equal("""{"type":1,"components":[{"type":2,"custom_id":"b6","style":2,"label":"6"},{"type":2,"custom_id":"b7","style":2,"label":"7"}]}""", components[1].GetRawText());
    }

    [Fact]
    public async Task A_button_may_begin_a_row()
    {
        Button[] panel = [.. Enumerable.Range(1, 12).Select(number => new Button($"b{number}", $"{number}") { StartsRow = number is 4 or 10 })];

        var rows = (await PostAsync(new MessageToSend("now") { Buttons = panel })).Json.GetProperty("components");

        Assert.Equal([3, 5, 1, 3], rows.EnumerateArray().Select(row => row.GetProperty("components").GetArrayLength()));
        Assert.Equal("b10", rows[3].GetProperty("components")[0].GetProperty("custom_id").GetString());
    }

    [Fact]
    public async Task A_select_has_a_row_of_its_own_above_the_buttons()
    {
        var select = new SelectMenu("topic", [new SelectOption("Consent", "T1", "13:10", Chosen: true), new SelectOption("Trust", "T2")]) { Placeholder = "Topic", Least = 0, Most = 5 };

        var rows = (await PostAsync(new MessageToSend("which?") { Selects = [select], Buttons = [new Button("go", "Go")] })).Json.GetProperty("components");

        Assert.Equal(2, rows.GetArrayLength());
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse("""
            {"type":1,"components":[{"type":3,"custom_id":"topic","placeholder":"Topic","min_values":0,"max_values":2,"options":[
              {"label":"Consent","value":"T1","description":"13:10","default":true},{"label":"Trust","value":"T2"}]}]}
            """).RootElement, rows[0]), rows[0].GetRawText());
    }

    [Fact]
    public async Task A_select_of_channels_offers_those_one_can_write_in_and_one_of_roles_all()
    {
        var channels = new SelectMenu("where", []) { Kind = SelectKind.TextChannels, Placeholder = "Channel", Least = 0, Chosen = [7, 7] };
        var roles = new SelectMenu("who", []) { Kind = SelectKind.Roles };

        var rows = (await PostAsync(new MessageToSend("which?") { Selects = [channels, roles] })).Json.GetProperty("components");

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse("""
            [{"type":1,"components":[{"type":8,"custom_id":"where","placeholder":"Channel","min_values":0,"max_values":1,"channel_types":[0],"default_values":[{"id":"7","type":"channel"}]}]},
             {"type":1,"components":[{"type":6,"custom_id":"who","min_values":1,"max_values":1}]}]
            """).RootElement, rows), rows.GetRawText());
    }

    [Fact]
    public async Task A_select_may_be_out_of_use() => Assert.True(
        (await EditAsync(new MessageToSend("which?") { Selects = [new SelectMenu("topic", [new SelectOption("Consent", "T1")]) { Disabled = true }] }))
            .Json.GetProperty("components")[0].GetProperty("components")[0].GetProperty("disabled").GetBoolean());

    [Fact]
    [Trait("Obligation", "R11")]
    public async Task Roles_are_notified_only_where_they_are_named_and_never_by_an_edit()
    {
        var message = new MessageToSend("<@&5> <@&6>") { MentionRoles = [5, 5] };

        Assert.Equal("""{"parse":[],"roles":["5"]}""", (await PostAsync(message)).Json.GetProperty("allowed_mentions").GetRawText());
        using var discord = new ScriptedDiscord();
        await discord.Rest.EditMessageAsync(2, 9, message, default);
        Assert.Equal("""{"parse":[]}""", (await discord.AskedAsync()).Json.GetProperty("allowed_mentions").GetRawText());
    }

    [Fact]
    public async Task A_button_may_have_a_style_and_be_out_of_use() => Assert.Equal(
        """[{"type":1,"components":[{"type":2,"custom_id":"stop","style":4,"label":"Stop","disabled":true}]}]""",
        (await PostAsync(Rich)).Json.GetProperty("components").GetRawText());

    [Fact]
    public async Task A_new_message_does_not_speak_of_what_it_has_not() => Assert.Equal(
        """{"content":"done","allowed_mentions":{"parse":[]}}""", (await PostAsync(new MessageToSend("done"))).Body);

    [Fact]
    public async Task An_edit_takes_away_what_the_message_has_no_more() => Assert.Equal(
        """{"content":"","embeds":[],"components":[],"attachments":[],"allowed_mentions":{"parse":[]}}""", (await EditAsync(new MessageToSend(""))).Body);

    [Fact]
    public async Task An_edit_has_neither_nonce_nor_parent()
    {
        var json = (await EditAsync(Rich)).Json;

        Assert.Equal(["content", "embeds", "components", "attachments", "allowed_mentions"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("agenda", json.GetProperty("embeds")[0].GetProperty("description").GetString());
    }

    private static async Task<Asked> PostAsync(MessageToSend message)
    {
        using var discord = new ScriptedDiscord();
        await discord.Rest.CreateMessageAsync(2, message, default);
        return await discord.AskedAsync();
    }

    private static async Task<Asked> EditAsync(MessageToSend message)
    {
        using var discord = new ScriptedDiscord();
        await discord.Rest.EditOriginalAsync(11, "t", message, default);
        return await discord.AskedAsync();
    }
}
