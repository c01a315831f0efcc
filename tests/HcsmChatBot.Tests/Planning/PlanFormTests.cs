using HcsmChatBot.Discord.Models;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Planning;

/// <summary>The form fits into what Discord allows, in both languages, and gives back what was typed.</summary>
public sealed class PlanFormTests
{
    private static readonly Texts Texts = Texts.Load(new ConfigFiles(Repository.Config));
    private static readonly PlanDraft Fresh = new(1, 2, 3, 4);

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    /// <summary>https://docs.discord.com/developers/components/reference#label</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_longer_than_Discord_takes_it(Language language)
    {
        Assert.All(new[] { Fresh, Fresh with { Agenda = new string('x', 5000), IsKept = true } }, draft =>
        {
            var form = Form("America/Argentina/ComodRivadavia").Of(draft, language);
            Assert.InRange(form.Title.Length, 1, 45);
            Assert.Equal(5, form.Fields.Count);
            Assert.All(form.Fields, field => Assert.InRange(field.Label.Length, 1, 45));
            Assert.All(form.Fields, field => Assert.InRange(field.Description?.Length ?? 0, 0, 100));
            Assert.All(form.Fields.OfType<ModalField.Text>(), field => Assert.InRange(field.Placeholder?.Length ?? 0, 0, 100));
        });
    }

    [Fact]
    public void The_clocks_that_are_meant_are_named_by_their_place() =>
        Assert.Equal("By the clocks of Toronto. If left empty, it waits for /chat start.", Form("America/Toronto").Of(Fresh, Language.En).Fields[1].Description);

    [Fact]
    public void What_was_typed_stands_in_the_form_again()
    {
        var form = Form().Of(Fresh with { Title = "Hope", When = "soon", Agenda = "T1: a", HostIds = [7, 8] }, Language.Fr);

        Assert.Equal(["Hope", "soon", "T1: a"], form.Fields.OfType<ModalField.Text>().Select(field => field.Value));
        Assert.Equal([7UL, 8UL], form.Fields.OfType<ModalField.People>().Single().Chosen);
    }

    [Fact]
    public void An_agenda_too_long_for_the_form_is_kept_until_another_is_given()
    {
        var kept = Fresh with { Agenda = new string('x', 4001) };

        Assert.Null(Form().Of(kept, Language.En).Fields.OfType<ModalField.Text>().Last().Value);
        Assert.Equal(kept.Agenda, PlanForm.Read(kept, Filled(("agenda", " \n"))).Agenda);
        Assert.Equal("T1: a", PlanForm.Read(kept, Filled(("agenda", "T1: a"))).Agenda);
    }

    [Fact]
    public void A_short_agenda_can_be_emptied() => Assert.Equal("", PlanForm.Read(Fresh with { Agenda = "T1: a" }, Filled(("agenda", ""))).Agenda);

    [Fact]
    public void A_title_is_one_line() => Assert.Equal("Hope and care", PlanForm.Read(Fresh, Filled(("title", " Hope\nand care "))).Title);

    private static PlanForm Form(string zone = "America/Toronto") => new(Texts, new PlanWords(Texts, new GuildOptions(new ChatOptions { TimeZone = zone })));

    private static InteractionData Filled(params (string Id, string Value)[] fields) => new()
    {
        Components = [.. fields.Select(field => new FilledField { Component = new FilledComponent { CustomId = field.Id, Value = field.Value } })],
    };
}
