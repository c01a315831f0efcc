using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Setup;

/// <summary>A page of the conversation: the words, what can be chosen there, and the way to the other pages. Every label says in words what it is for.</summary>
public sealed class SetupCard(SetupWords words, Texts texts)
{
    /// <summary>The second part of the custom ids of selects, then the setting's name.</summary>
    public const string Pick = "pick";

    /// <summary>The second part of the custom ids of what turns the pages, then the number.</summary>
    public const string Page = "page";

    /// <param name="outcome">Null where nothing was chosen just now.</param>
    public MessageToSend Of(SetupState state, SetupStep step, SetupOutcome? outcome, Language language) => new(words.Of(state, step, outcome, language))
    {
        Selects = [.. SelectsOf(state, step, language)],
        Buttons = [.. ZoneButtonOf(step, (outcome as SetupOutcome.NoZone)?.Typed, language), .. Pages(step, language)],
    };

    private IEnumerable<SelectMenu> SelectsOf(SetupState state, SetupStep step, Language language) => step switch
    {
        SetupStep.Wording => [Language(state, language)],
        _ => Enum.GetValues<GuildSetting>().Where(setting => SetupSteps.Of(setting) == step).Select(setting => Of(state, setting, language)),
    };

    /// <summary>To take a choice back is a choice.</summary>
    private SelectMenu Of(SetupState state, GuildSetting setting, Language language) => new(Asked.CustomId(SetupDesk.Setup, Pick, setting), [])
    {
        Kind = SetupSteps.Of(setting) == SetupStep.Channels ? SelectKind.TextChannels : SelectKind.Roles,
        Placeholder = texts.Say(language, $"setup.pick.{setting}"),
        Least = 0,
        Chosen = state.Chosen.IdOf(setting) is { } id and not 0 && !state.Lost.Contains(setting) ? [id] : [],
    };

    private SelectMenu Language(SetupState state, Language language) => new(
        Asked.CustomId(SetupDesk.Setup, Pick, GuildSetting.Language),
        [.. Enum.GetValues<Language>().Select(each => new SelectOption(texts.Say(each, $"language.{each.Code()}"), each.Code(), Chosen: state.Holds.Language == each))])
    {
        Placeholder = texts.Say(language, "setup.pick.Language"),
    };

    private IEnumerable<Button> ZoneButtonOf(SetupStep step, string? typed, Language language) =>
        step == SetupStep.Wording ? [new Button(ZoneForm.ButtonId(typed), texts.Say(language, "setup.button.zone"), ButtonStyle.Primary)] : [];

    private IEnumerable<Button> Pages(SetupStep step, Language language)
    {
        var startsRow = true;
        foreach (var (other, key) in new[] { (step - 1, "setup.button.back"), (step + 1, "setup.button.next") }.Where(page => Enum.IsDefined(page.Item1)))
        {
            yield return new Button(Asked.CustomId(SetupDesk.Setup, Page, (int)other), texts.Say(language, key, ("what", words.What(other, language)))) { StartsRow = startsRow };
            startsRow = false;
        }
    }
}
