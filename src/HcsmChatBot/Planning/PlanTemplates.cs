using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Settings;
using HcsmChatBot.Suggestions;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What a plan may begin with instead of an empty form: the channel's last chat, what people suggested, a prepared agenda, or a theme that fits at any time.</summary>
public sealed class PlanTemplates(PlanDrafts drafts, Agendas agendas, Evergreen evergreen, SuggestedTopics suggested, Texts texts, GuildOptions options)
{
    private const string Last = "last";
    private const string Suggested = "suggestions";
    private const string OfAgenda = "agenda:";
    private const string OfTheme = "theme:";

    /// <summary>https://docs.discord.com/developers/interactions/application-commands#autocomplete</summary>
    private const int MostChoices = 25;

    /// <summary>Of a choice's name and of its value.</summary>
    private const int LongestChoice = 100;

    /// <summary>Those that have what was typed so far.</summary>
    public IReadOnlyList<CommandChoice> Choices(Asked asked)
    {
        var typed = asked.Options.FirstOrDefault(option => option.Focused)?.Value?.Trim() ?? "";
        return [.. All(asked)
            .Where(choice => choice.Value.Length <= LongestChoice && choice.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase))
            .Take(MostChoices)];
    }

    /// <summary>The draft filled in; as it was where there is no such template any more, so that a form is shown in any case.</summary>
    /// <param name="from">A choice's value.</param>
    public PlanDraft Fill(PlanDraft draft, string from)
    {
        if (from == Last && drafts.Last(draft.ChannelId) is { } last)
            return draft with { Title = last.Title, HostIds = last.HostIds, Agenda = last.Agenda };
        if (from == Suggested && suggested.CountIn(draft.GuildId) > 0)
            return draft with { Agenda = suggested.AgendaOf(draft.GuildId) };
        if (from.StartsWith(OfAgenda, StringComparison.Ordinal) && agendas.Find(from[OfAgenda.Length..]) is { } agenda)
            return draft with { Title = agenda.Title, Agenda = AgendaText.Write(agenda) };
        if (from.StartsWith(OfTheme, StringComparison.Ordinal) && int.TryParse(from[OfTheme.Length..], out var number) && evergreen.Themes.ElementAtOrDefault(number) is { } theme)
            return Fill(theme, draft, options.Of(draft.GuildId).Language);
        return draft;
    }

    private static PlanDraft Fill(EvergreenTheme theme, PlanDraft draft, Language shared) => draft with { Title = theme.In(shared), Agenda = theme.AgendaIn(shared) };

    private IEnumerable<CommandChoice> All(Asked asked)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (drafts.Last(interaction.ChannelId ?? 0) is { } last)
            yield return Choice(language, "plan.from.last", last.Title, Last);
        if (suggested.CountIn(interaction.GuildId ?? 0) is > 0 and var accepted)
            yield return new CommandChoice(texts.Say(language, "plan.from.suggestions", ("n", accepted)), Suggested);
        foreach (var agenda in agendas.Choices)
            yield return Choice(language, "plan.from.agenda", agenda.Name, OfAgenda + agenda.Value);
        foreach (var (number, theme) in evergreen.Themes.Index())
            yield return Choice(language, "plan.from.theme", theme.In(language), $"{OfTheme}{number}");
    }

    private CommandChoice Choice(Language language, string key, string title, string value) => new(ShownText.Cut(texts.Say(language, key, ("title", title)), LongestChoice), value);
}
