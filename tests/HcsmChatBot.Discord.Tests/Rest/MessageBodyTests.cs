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
