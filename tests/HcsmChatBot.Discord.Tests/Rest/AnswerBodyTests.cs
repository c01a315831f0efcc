using System.Text.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object</summary>
public sealed class AnswerBodyTests
{
    [Fact]
    [Trait("Obligation", "I3")]
    public async Task A_deferral_is_seen_by_one_person_alone() =>
        Assert.Equal("""{"type":5,"data":{"flags":64,"allowed_mentions":{"parse":[]}}}""", await BodyAsync(new InteractionAnswer.Defer()));

    [Fact]
    public async Task An_answer_is_seen_by_one_person_alone_and_has_neither_nonce_nor_parent() => Assert.Equal(
        """{"type":4,"data":{"content":"done","flags":64,"allowed_mentions":{"parse":[]}}}""",
        await BodyAsync(new InteractionAnswer.Say(new MessageToSend("done", Nonce: "effect-1", ReplyTo: 9))));

    [Fact]
    public async Task An_answer_may_have_buttons() => Assert.Equal(
        """[{"type":1,"components":[{"type":2,"custom_id":"yes","style":3,"label":"Yes"}]}]""",
        (await DataAsync(new InteractionAnswer.Say(new MessageToSend("sure?") { Buttons = [new Button("yes", "Yes", ButtonStyle.Success)] })))
            .GetProperty("components").GetRawText());

    [Fact]
    public async Task An_update_takes_the_buttons_away_and_leaves_who_sees_the_message_as_it_is() => Assert.Equal(
        """{"type":7,"data":{"content":"done","embeds":[],"components":[],"attachments":[],"allowed_mentions":{"parse":[]}}}""",
        await BodyAsync(new InteractionAnswer.Update(new MessageToSend("done"))));

    [Fact]
    [Trait("Obligation", "I3")]
    public async Task A_press_may_be_acknowledged_without_a_word() => Assert.Equal("""{"type":6}""", await BodyAsync(new InteractionAnswer.DeferUpdate()));

    [Fact]
    [Trait("Obligation", "I4")]
    public async Task Suggestions_have_names_and_values() => Assert.Equal(
        """{"type":8,"data":{"choices":[{"name":"Caf\u00E9","value":"7"}]}}""",
        await BodyAsync(new InteractionAnswer.Suggest([new CommandChoice("Café", "7")])));

    [Fact]
    public async Task Where_there_is_nothing_to_suggest_an_empty_list_says_so() =>
        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", await BodyAsync(new InteractionAnswer.Suggest([])));

    [Fact]
    [Trait("Obligation", "I4")]
    public async Task A_form_has_a_title_and_fields_within_labels()
    {
        var form = new Modal("plan", "Plan a chat", [new ModalField.Text("topic", "Topic", "In one line", 200), new ModalField.File("agenda", "Agenda", null)]);

        AssertSame(
            """
            {"custom_id":"plan","title":"Plan a chat","components":[
              {"type":18,"label":"Topic","description":"In one line","component":{"type":4,"custom_id":"topic","style":1,"required":false,"max_length":200}},
              {"type":18,"label":"Agenda","component":{"type":19,"custom_id":"agenda","required":false,"min_values":0,"max_values":1}}]}
            """,
            await DataAsync(new InteractionAnswer.Ask(form)));
    }

    [Fact]
    public async Task A_text_field_may_be_required_have_several_lines_and_hold_something_already() => AssertSame(
        """
        {"type":4,"custom_id":"agenda","style":2,"required":true,"max_length":4000,"value":"T1 Consent","placeholder":"T1 …"}
        """,
        await InnerAsync(new ModalField.Text("agenda", "Agenda", "", 4000) { IsParagraph = true, Required = true, Value = "T1 Consent", Placeholder = "T1 …" }));

    [Fact]
    public async Task People_may_be_picked_beforehand_and_nobody_must_be() => AssertSame(
        """
        {"type":5,"custom_id":"guests","required":false,"min_values":0,"max_values":5,
          "default_values":[{"id":"18446744073709551615","type":"user"},{"id":"5","type":"user"}]}
        """,
        await InnerAsync(new ModalField.People("guests", "Guests", null, 5) { Chosen = [ulong.MaxValue, 5, 5] }));

    [Fact]
    public async Task One_option_must_be_chosen_unless_none_may_be() => AssertSame(
        """
        {"type":3,"custom_id":"topic","placeholder":"Choose","required":true,"min_values":1,"max_values":1,"options":[
          {"label":"Consent","value":"T1","default":true},{"label":"Trust","value":"T2","description":"13:30"}]}
        """,
        await InnerAsync(new ModalField.Choice("topic", "Topic", null, [new SelectOption("Consent", "T1", Chosen: true), new SelectOption("Trust", "T2", "13:30")]) { Placeholder = "Choose" }));

    [Fact]
    public async Task A_choice_may_stay_empty() => AssertSame(
        """{"type":3,"custom_id":"topic","required":false,"min_values":0,"max_values":1,"options":[{"label":"Consent","value":"T1"}]}""",
        await InnerAsync(new ModalField.Choice("topic", "Topic", null, [new SelectOption("Consent", "T1")]) { Least = 0, Most = 3 }));

    [Fact]
    public async Task Where_nobody_is_picked_beforehand_nothing_is_said_of_it() => AssertSame(
        """{"type":5,"custom_id":"guests","required":false,"min_values":0,"max_values":5}""",
        await InnerAsync(new ModalField.People("guests", "Guests", null, 5)));

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, actual), actual.GetRawText());

    private static async Task<JsonElement> InnerAsync(ModalField field) =>
        (await DataAsync(new InteractionAnswer.Ask(new Modal("form", "Form", [field])))).GetProperty("components")[0].GetProperty("component");

    private static async Task<JsonElement> DataAsync(InteractionAnswer answer) =>
        JsonDocument.Parse(await BodyAsync(answer)).RootElement.GetProperty("data");

    private static async Task<string> BodyAsync(InteractionAnswer answer)
    {
        using var discord = new ScriptedDiscord().Answers(System.Net.HttpStatusCode.NoContent, "");
        await discord.Rest.AnswerAsync(1, "t", answer, default);
        return (await discord.AskedAsync()).Body!;
    }
}
