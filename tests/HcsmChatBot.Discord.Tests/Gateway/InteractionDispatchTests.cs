using HcsmChatBot.Discord.Models;
using static HcsmChatBot.Discord.Tests.Gateway.Hearing;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</summary>
public sealed class InteractionDispatchTests
{
    [Fact]
    public async Task A_pressed_button_says_which_beneath_what_and_what_the_bot_may_do_there()
    {
        var interaction = await InteractionAsync("""
            {"id":"1","application_id":"11","type":3,"token":"t","guild_id":"3","channel_id":"2","member":{"user":{"id":"4"},"roles":[]},"app_permissions":"309237763072",
             "message":{"id":"9","channel_id":"2","content":"Sure?","author":{"id":"11","bot":true},"components":[{"type":1,"components":[]}]},
             "data":{"component_type":2,"custom_id":"end:7"}}
            """);

        Assert.Equal((InteractionType.MessageComponent, "end:7", 9ul), (interaction.Type, interaction.Data!.CustomId, interaction.Message!.Id));
        Assert.Equal((UInt128)309237763072, interaction.AppPermissions);
        Assert.Empty(interaction.Data.Components);
    }

    [Fact]
    public async Task A_command_in_the_menu_of_a_message_brings_the_message()
    {
        var data = (await InteractionAsync("""
            {"id":"1","type":2,"token":"t","data":{"id":"8","name":"File under topic…","type":3,"target_id":"9",
             "resolved":{"messages":{"9":{"id":"9","channel_id":"2","content":"Consent first","author":{"id":"4","username":"ann"}}}}}}
            """)).Data!;

        Assert.Equal(("File under topic…", (ulong?)9), (data.Name, data.TargetId));
        Assert.Equal((2ul, "Consent first", 4ul), (data.Target!.ChannelId, data.Target.Content, data.Target.Author.Id));
    }

    [Theory]
    [InlineData("""{"id":"8","name":"chat","type":1}""")]
    [InlineData("""{"id":"8","name":"File it","type":3,"target_id":"9","resolved":null}""")]
    [InlineData("""{"id":"8","name":"File it","type":3,"target_id":"9","resolved":{"messages":{"9":null,"10":{"id":"10"}}}}""")]
    public async Task A_target_that_was_not_brought_is_none(string data) =>
        Assert.Null((await InteractionAsync($$"""{"id":"1","type":2,"token":"t","data":{{data}}}""")).Data!.Target);

    [Fact]
    public async Task What_was_picked_from_a_select_comes_as_values()
    {
        var data = (await InteractionAsync("""
            {"id":"1","type":3,"token":"t","data":{"component_type":3,"custom_id":"topic","values":["T1","T2"]}}
            """)).Data!;

        Assert.Equal(("topic", "T1 T2"), (data.CustomId, string.Join(' ', data.Values)));
    }

    [Fact]
    public async Task What_was_chosen_in_a_form_comes_as_values()
    {
        var data = (await InteractionAsync("""
            {"id":"1","type":5,"token":"t","data":{"custom_id":"file","components":[
              {"type":18,"id":1,"component":{"type":3,"id":2,"custom_id":"topic","values":["T1",null,"new"]}}]}}
            """)).Data!;

        Assert.Equal(["T1", "new"], data.ChosenIn("topic"));
        Assert.Empty(data.ChosenIn("other"));
    }

    [Fact]
    public async Task A_filled_form_gives_its_texts_people_and_files()
    {
        var data = (await InteractionAsync("""
            {"id":"1","type":5,"token":"t","data":{"custom_id":"plan","components":[
              {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"topic","value":"Consent"}},
              {"type":18,"id":3,"component":{"type":5,"id":4,"custom_id":"guests","values":["7","8"]}},
              {"type":18,"id":5,"component":{"type":19,"id":6,"custom_id":"agenda","values":["12"]}},
              {"type":18,"id":7,"component":{"type":23,"custom_id":"sure","value":true}},
              {"type":10,"id":8}],
             "resolved":{"users":{"7":{"id":"7"}},"attachments":{"12":{"id":"12","filename":"agenda.md","size":42,"url":"https://cdn.discordapp.com/agenda.md","ephemeral":true}}}}}
            """)).Data!;

        Assert.Equal(("plan", "Consent", "true", ""), (data.CustomId, data.TextOf("topic"), data.TextOf("sure"), data.TextOf("nothing")));
        Assert.Equal([7ul, 8ul], data.PickedIn("guests"));
        Assert.Equal("agenda.md", data.Resolved.Attachments[Assert.Single(data.PickedIn("agenda"))].Filename);
        Assert.Empty(data.PickedIn("topic"));
    }

    [Fact]
    public async Task A_form_of_rows_gives_its_texts_too() => Assert.Equal("Consent", (await InteractionAsync("""
        {"id":"1","type":5,"token":"t","data":{"custom_id":"plan","components":[{"type":1,"components":[{"type":4,"custom_id":"topic","value":"Consent"}]}]}}
        """)).Data!.TextOf("topic"));

    [Fact]
    public async Task The_option_that_is_being_typed_is_marked()
    {
        var interaction = await InteractionAsync("""
            {"id":"1","type":4,"token":"t","data":{"id":"8","name":"agenda","options":[{"type":1,"name":"use","options":[
              {"type":3,"name":"name","value":"con","focused":true},{"type":4,"name":"topic","value":"not yet a number"}]}]}}
            """);

        Assert.Equal(InteractionType.Autocomplete, interaction.Type);
        Assert.Equal([("con", true), ("not yet a number", false)], interaction.Data!.Options.Single().Options.Select(option => (option.Value, option.Focused)));
    }

    [Fact]
    public async Task A_file_given_to_a_command_is_found_by_its_id()
    {
        var data = (await InteractionAsync("""
            {"id":"1","type":2,"token":"t","data":{"id":"8","name":"agenda","options":[{"type":11,"name":"file","value":"18446744073709551615"}],
              "resolved":{"attachments":{"18446744073709551615":{"id":"18446744073709551615","filename":"a.csv","size":1}}}}}
            """)).Data!;

        Assert.Equal("a.csv", data.Resolved.Attachments[ulong.MaxValue].Filename);
    }

    [Fact]
    public async Task An_interaction_that_says_next_to_nothing_can_be_asked_for_everything()
    {
        var interaction = await InteractionAsync("""
            {"id":"1","type":99,"token":null,"guild_id":null,"channel":null,"member":{"user":null,"roles":null},"user":null,"locale":null,"message":null,"app_permissions":null,
             "data":{"name":null,"custom_id":null,"options":[null],"resolved":{"attachments":{"1":null}},
              "components":[null,{"component":null,"components":null},{"components":[null]},{"component":{"custom_id":null,"values":[null,"","-1"," 7","７","x"]}}]}}
            """);

        Assert.Equal(((InteractionType)99, "", "en-US", 0ul), (interaction.Type, interaction.Token, interaction.Locale, interaction.Person.Id));
        Assert.Equal(("", ""), (interaction.Data!.Name, interaction.Data.TextOf("")));
        Assert.Empty(interaction.Data.Options);
        Assert.Empty(interaction.Data.Resolved.Attachments);
        Assert.Empty(interaction.Data.PickedIn(""));
    }

    private static async Task<Interaction> InteractionAsync(string data) =>
        (await HearAsync<GatewayEvent.InteractionCreated>("INTERACTION_CREATE", data)).Interaction;
}
