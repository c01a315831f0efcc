using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>The form behind "Another topic": one of the agenda's, or one of the moderator's own.</summary>
internal static class SteerForm
{
    private const string Planned = "planned";
    private const string Own = "own";

    /// <summary>https://docs.discord.com/developers/components/reference#string-select</summary>
    private const int MostOptions = 25, LongestLabel = 100;

    public static Modal Of(Chat.Open chat, Texts texts, Language language)
    {
        var options = Options(chat);
        var own = new ModalField.Text(Own, texts.Say(language, "steer.form.own"), texts.Say(language, "steer.form.own.help"), Topic.MaxPromptLength)
        {
            IsParagraph = true,
            Required = options.Count == 0,
        };
        var id = Asked.CustomId(SteerButtons.Name, SteerButtons.Topic, chat.Plan.Id, chat.Proceedings.Current(chat.Plan.Agenda));
        return new Modal(id, texts.Say(language, "steer.form"), options.Count == 0 ? [own] : [Select(options, texts, language), own]);
    }

    /// <summary>What was typed wins over what was picked. Null where nothing was filled in.</summary>
    public static ChatEvent.Request? Read(InteractionData filled, DateTimeOffset at, Ask ask)
    {
        if (filled.TextOf(Own).Trim() is { Length: > 0 } own)
            return new ChatEvent.NextRequested(at, ask, own);
        return filled.ChosenIn(Planned) is [var chosen, ..] && TopicLabel.TryParse(chosen, out var label) ? new ChatEvent.TopicRequested(at, ask, label) : null;
    }

    private static ModalField.Choice Select(IReadOnlyList<SelectOption> options, Texts texts, Language language) =>
        new(Planned, texts.Say(language, "steer.form.planned"), null, options) { Least = 0 };

    /// <summary>All but the open one, unless its prompt was refused; where there are too many, those that are still to come first.</summary>
    private static IReadOnlyList<SelectOption> Options(Chat.Open chat)
    {
        var soFar = chat.Proceedings;
        var others = chat.Plan.Agenda.Topics.Where(topic => topic.Label != soFar.Current(chat.Plan.Agenda) || !soFar.Asked.Contains(topic.Label)).ToArray();
        return [.. others
            .OrderBy(topic => soFar.Asked.Contains(topic.Label)).Take(MostOptions)
            .OrderBy(topic => Array.IndexOf(others, topic))
            .Select(topic => new SelectOption(ShownText.Cut($"{topic.Label} {topic.Prompt.ReplaceLineEndings(" ")}", LongestLabel - 1), topic.Label.ToString()))];
    }
}
