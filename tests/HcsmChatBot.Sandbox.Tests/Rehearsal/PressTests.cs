using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

public sealed class PressTests
{
    [Fact]
    public async Task The_bot_hears_who_pressed_what_on_which_message()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("first"), Dialogue.Button("next")));
        using var socket = await stage.ListenAsync();

        var pressed = await stage.PressAsync(message.Id, stage.Ben, "next");
        var interaction = await socket.NextAsync("INTERACTION_CREATE");

        Assert.Equal((string)pressed["interactionId"]!, (string)interaction["id"]!);
        Assert.Equal(3, (int)interaction["type"]!);
        Assert.Equal("next", (string)interaction["data"]!["custom_id"]!);
        Assert.Equal((2, 3), ((int)interaction["data"]!["component_type"]!, (int)interaction["data"]!["id"]!));
        Assert.Null(interaction["data"]!["values"]);
        Assert.Equal("Choose", (string)interaction["message"]!["content"]!);
        Assert.Equal($"{stage.Ben}", (string)interaction["member"]!["user"]!["id"]!);
        Assert.Equal("fr", (string)interaction["locale"]!);
        Assert.NotNull((string?)interaction["app_permissions"]);
        Assert.NotNull((string?)interaction["token"]);
    }

    [Fact]
    public async Task People_picked_from_a_select_come_with_their_names()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(new { type = 5, custom_id = "hosts", max_values = 2 }));
        using var socket = await stage.ListenAsync();

        await stage.PressAsync(message.Id, stage.Ann, "hosts", $"{stage.Ben}", $"{stage.Ann}");
        var data = (await socket.NextAsync("INTERACTION_CREATE"))["data"]!;

        Assert.Equal([$"{stage.Ben}", $"{stage.Ann}"], data["values"]!.AsArray().Select(value => (string)value!));
        Assert.Equal("Ben", (string)data["resolved"]!["users"]![$"{stage.Ben}"]!["global_name"]!);
        Assert.NotNull(data["resolved"]!["members"]![$"{stage.Ann}"]!["joined_at"]);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(2, HttpStatusCode.BadRequest)]
    public async Task A_select_of_channels_offers_the_types_it_names(int type, HttpStatusCode expected)
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(new { type = 8, custom_id = "places", channel_types = new[] { type } }));

        Assert.Equal(expected, (await stage.PressAsync(message.Id, stage.Ann, "places", $"{stage.Channel}")).Status);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("off")]
    [InlineData("on", "value")]
    [InlineData("kind")]
    [InlineData("kind", "c")]
    [InlineData("kind", "a", "b")]
    public async Task What_the_client_would_not_let_them_do_is_refused(string customId, params string[] values)
    {
        await using var stage = await Stage.OpenAsync();
        var options = new[] { new { label = "A", value = "a" }, new { label = "B", value = "b" } };
        var message = await stage.PostRowsAsync(
            Dialogue.Row(Dialogue.Button("on"), Dialogue.Button("off", disabled: true)),
            Dialogue.Row(new { type = 3, custom_id = "kind", options }));

        Assert.Equal(HttpStatusCode.BadRequest, (await stage.PressAsync(message.Id, stage.Ann, customId, values)).Status);
    }

    [Fact]
    public async Task An_ephemeral_answers_only_the_one_who_sees_it()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("open")));
        var opened = Call.Of(stage, await stage.PressAsync(message.Id, stage.Ann, "open"));
        await stage.PostAsync(opened.Callback, new { type = 4, data = new { content = "Between us", flags = 64, components = new[] { Dialogue.Row(Dialogue.Button("secret")) } } });
        var ephemeral = (await stage.GetAsync(opened.Original)).Id;

        Assert.Equal(10008, (await stage.PressAsync(ephemeral, stage.Ben, "secret")).Code);
        Assert.NotNull((string?)(await stage.PressAsync(ephemeral, stage.Ann, "secret"))["interactionId"]);
    }

    [Fact]
    public async Task A_press_with_an_id_seen_before_is_not_sent_again()
    {
        await using var stage = await Stage.OpenAsync();
        var message = await stage.PostRowsAsync(Dialogue.Row(Dialogue.Button("open")));
        var press = new RehearsalPress(stage.Ann, "open", Id: 4194304000);
        using var socket = await stage.ListenAsync();
        var before = stage.Rehearsal.LastSequence;

        stage.Rehearsal.Press(stage.Channel, ulong.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture), press);
        stage.Rehearsal.Press(stage.Channel, ulong.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture), press);

        Assert.Equal(before + 1, stage.Rehearsal.LastSequence);
    }
}
