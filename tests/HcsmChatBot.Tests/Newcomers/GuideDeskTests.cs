using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Newcomers;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Tests.Newcomers;

public sealed class GuideDeskTests
{
    private static readonly ConfigFiles Files = new(Repository.Config);
    private static readonly Texts Texts = Texts.Load(Files);

    private readonly GuideBook guide = new(Files, NullLogger<GuideBook>.Instance);
    private readonly GuideDesk desk;

    public GuideDeskTests() => desk = new GuideDesk(guide, new CommandWords(Texts), Texts);

    [Theory]
    [InlineData("en-US", "**What this is**", "-# Page 1 of 8")]
    [InlineData("fr", "**Ce que c’est**", "-# Page 1 de 8")]
    public void The_command_opens_the_first_page_in_the_persons_language(string locale, string title, string footer)
    {
        var page = Assert.IsType<InteractionAnswer.Say>(desk.AnswerAtOnce(Command(locale))).Message;

        Assert.StartsWith(title, page.Content, StringComparison.Ordinal);
        Assert.EndsWith(footer, page.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void The_button_under_a_welcome_opens_the_guide_in_the_welcomes_language_for_whoever_pressed_it()
    {
        var page = Assert.IsType<InteractionAnswer.Say>(desk.AnswerAtOnce(Press("guide:fr:1"))).Message;

        Assert.StartsWith("**Ce que c’est**", page.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Turning_a_page_changes_the_page_that_is_shown()
    {
        var first = Assert.IsType<InteractionAnswer.Say>(desk.AnswerAtOnce(Command("en-US"))).Message;

        var second = Turned(first, "Next");

        Assert.StartsWith("**What T1 means**", second.Content, StringComparison.Ordinal);
        Assert.Equal(first.Content, Turned(second, "Back").Content);
    }

    [Fact]
    public void The_other_language_opens_at_the_same_page_and_leads_back()
    {
        var english = Turned(Assert.IsType<InteractionAnswer.Say>(desk.AnswerAtOnce(Command("en-US"))).Message, "Next");

        var french = Turned(english, "Français");

        Assert.StartsWith("**Ce que veut dire T1**", french.Content, StringComparison.Ordinal);
        Assert.Equal(english.Content, Turned(french, "English").Content);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void Every_page_can_be_reached_and_the_ends_are_closed(Language language)
    {
        var page = Assert.IsType<InteractionAnswer.Say>(desk.AnswerAtOnce(Command(language == Language.Fr ? "fr" : "en-GB"))).Message;
        var (back, next) = (Texts.Plain(language, "guide.back"), Texts.Plain(language, "guide.next"));
        Assert.True(Button(page, back).Disabled);
        foreach (var expected in guide.Pages(language))
        {
            Assert.Contains(expected.Text, page.Content, StringComparison.Ordinal);
            Assert.Equal(page.Buttons.Count, page.Buttons.Select(button => button.CustomId).Distinct().Count());
            if (!Button(page, next).Disabled)
                page = Turned(page, next);
        }

        Assert.True(Button(page, next).Disabled);
        Assert.False(Button(page, back).Disabled);
    }

    [Theory]
    [InlineData("guide:en:99", "Page 8 of 8")]
    [InlineData("guide:en:0", "Page 1 of 8")]
    [InlineData("guide:en:x", "Page 1 of 8")]
    [InlineData("guide:de:3", "Page 3 of 8")]
    [InlineData("guide", "Page 1 of 8")]
    public void A_press_from_an_older_guide_finds_a_page(string customId, string footer) =>
        Assert.EndsWith(footer, Assert.IsType<InteractionAnswer.Say>(desk.AnswerAtOnce(Press(customId))).Message.Content, StringComparison.Ordinal);

    [Fact]
    public void It_serves_its_command_and_its_buttons_alone()
    {
        Assert.True(desk.Serves(Command("fr")));
        Assert.True(desk.Serves(Press("guide:en:1")));
        Assert.False(desk.Serves(Press("guided:en:1")));
        Assert.False(desk.Serves(Asked.Read(new Interaction { Type = InteractionType.ApplicationCommand, Data = new InteractionData { Name = "chat" } })));
        Assert.Equal("guide", Assert.Single(desk.Commands).Name);
    }

    private MessageToSend Turned(MessageToSend page, string label) =>
        Assert.IsType<InteractionAnswer.Update>(desk.AnswerAtOnce(Press(Button(page, label).CustomId))).Message;

    private static Button Button(MessageToSend page, string label) => Assert.Single(page.Buttons, button => button.Label == label);

    private static Asked Command(string locale) =>
        Asked.Read(new Interaction { Type = InteractionType.ApplicationCommand, Locale = locale, Data = new InteractionData { Name = "guide" } });

    private static Asked Press(string customId) =>
        Asked.Read(new Interaction { Type = InteractionType.MessageComponent, Data = new InteractionData { CustomId = customId } });
}
