using System.Globalization;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Setup;

/// <summary>How a guild is set up, in words: what came of the last choice, what holds, what is to be put right, and what to do next.</summary>
public sealed class SetupWords(Texts texts, LostWords lost, TimeProvider time)
{
    private const int LongestReading = 60;

    /// <param name="outcome">Null where nothing was chosen just now.</param>
    public string Of(SetupState state, SetupStep step, SetupOutcome? outcome, Language language)
    {
        string[] head = [texts.Say(language, "setup.head", ("step", (int)step), ("steps", Enum.GetValues<SetupStep>().Length), ("what", What(step, language)))];
        string[] told = outcome is null ? [] : [Told(state, outcome, language), ""];
        var lines = Enum.GetValues<GuildSetting>().Select(setting => $"- {Line(state, setting, language)}");
        SetupFinding[] findings = [.. SetupFinding.In(state)];
        var rest = findings.Length == 0
            ? texts.Say(language, "setup.next", ("channel", $"<#{state.ChatChannelId}>"))
            : string.Join('\n', findings.Select(finding => $"- {Say(finding, state, language)}").Prepend(texts.Say(language, "setup.todo")));
        return ShownText.Cut(string.Join('\n', [.. head, .. told, .. lines, "", rest]), MessageToSend.MaxContent - 1);
    }

    public string What(SetupStep step, Language language) => texts.Say(language, $"setup.step.{step}");

    private string Told(SetupState state, SetupOutcome outcome, Language language) => outcome switch
    {
        SetupOutcome.Saved(var setting, var isPlanted) =>
            $"{texts.Say(language, "setup.saved", ("what", Line(state, setting, language)))} {texts.Say(language, isPlanted ? "setup.planted" : $"setup.effect.{setting}")}",
        SetupOutcome.NoZone(var typed, []) => texts.Say(language, "setup.refused.zone", ("read", ShownText.Of(typed, LongestReading))),
        SetupOutcome.NoZone(var typed, var near) => texts.Say(language, "setup.refused.zone.near", ("read", ShownText.Of(typed, LongestReading)), ("near", string.Join(", ", near))),
        SetupOutcome.Everybody => texts.Say(language, "setup.refused.everybody"),
        _ => texts.Say(language, "setup.refused.gone"),
    };

    private string Line(SetupState state, GuildSetting setting, Language language)
    {
        var value = Value(state, setting, language);
        var isChosen = state.Chosen.Has(setting) && !state.Lost.Contains(setting);
        return texts.Say(language, $"setup.line.{setting}", ("value", isChosen ? value : texts.Say(language, "setup.value.usual", ("value", value))));
    }

    private string Value(SetupState state, GuildSetting setting, Language language)
    {
        return setting switch
        {
            GuildSetting.ChatChannel => state.ChatChannelId is { } chats ? $"<#{chats}>" : None(),
            GuildSetting.ModeratorsChannel => state.ModeratorsChannelId is { } room ? $"<#{room}>" : None(),
            GuildSetting.ModeratorRole => state.ModeratorRole is { } role ? $"<@&{role.Id}>" : None(),
            GuildSetting.ReminderRole => state.ReminderRole is { } reminded ? $"<@&{reminded.Id}>" : texts.Say(language, "setup.value.nobody"),
            GuildSetting.Language => texts.Say(language, $"language.{state.Holds.Language.Code()}"),
            _ => Zone(state.Holds.TimeZone, language),
        };

        string None() => texts.Say(language, "setup.value.none");
    }

    /// <summary>With its clock, so that everybody sees whether it is the right one.</summary>
    private string Zone(string zone, Language language)
    {
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneData.Find(zone) ?? TimeZoneInfo.Utc);
        return texts.Say(
            language, "setup.value.zone", ("place", PlanWords.PlaceOf(zone)), ("zone", zone), ("clock", now.ToString(texts.Plain(language, "plan.clock"), CultureInfo.InvariantCulture)));
    }

    private string Say(SetupFinding finding, SetupState state, Language language) => finding switch
    {
        SetupFinding.Lost(var setting) => lost.Of(setting, language),
        SetupFinding.None(var setting) => texts.Say(language, $"setup.none.{setting}", ("role", ShownText.Of(state.Holds.ReminderRole, LongestReading))),
        SetupFinding.OpenRoom(var room) => texts.Say(language, "setup.open-room", ("channel", $"<#{room}>")),
        SetupFinding.OneForBoth(var both) => texts.Say(language, "setup.one-for-both", ("channel", $"<#{both}>")),
        SetupFinding.Lacking(var channel, var missing) => texts.Say(
            language, "setup.lacking", ("channel", $"<#{channel}>"), ("permissions", string.Join(", ", missing.Select(permission => Name(permission, language))))),
        SetupFinding.SilentRole(var role) => texts.Say(
            language, "plan.preview.role.silent", ("role", ShownText.Of(role.Name, LongestReading)), ("permission", Name(Permission.MentionEveryone, language))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Name(Permission permission, Language language) => texts.Say(language, $"permission.{permission}");
}
