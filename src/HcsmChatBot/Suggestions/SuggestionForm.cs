using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Suggestions;

/// <summary>The forms in which something is suggested, put into better words, or declined.</summary>
public sealed class SuggestionForm(Texts texts)
{
    public const int MaxReasonLength = 300;

    private const string Question = "question";
    private const string Link = "link";
    private const string Named = "named";
    private const string Reason = "reason";
    private const string Yes = "yes";

    public Modal Empty(Language language, string name) => new(SuggestionButtons.Suggest, texts.Say(language, "suggest.form"),
    [
        .. Fields(language, suggestion: null),
        new ModalField.Choice(
            Named, texts.Say(language, "suggest.form.named"), texts.Say(language, "suggest.form.named.help", ("name", ShownText.Cut(name, ShownText.LongestName))),
            [new SelectOption(texts.Say(language, "suggest.form.named.yes"), Yes, Chosen: true), new SelectOption(texts.Say(language, "suggest.form.named.no"), "no")]),
    ]);

    public Modal ToEdit(Language language, Suggestion suggestion) =>
        new(Asked.CustomId(SuggestionButtons.Edit, suggestion.Id), texts.Say(language, "suggestions.form.edit"), [.. Fields(language, suggestion)]);

    public Modal ToDecline(Language language, Suggestion suggestion) => new(
        Asked.CustomId(SuggestionButtons.Decline, suggestion.Id), texts.Say(language, "suggestions.form.decline"),
        [
            new ModalField.Text(Reason, texts.Say(language, "suggestions.form.reason"), texts.Say(language, "suggestions.form.reason.help"), MaxReasonLength) { IsParagraph = true },
        ]);

    public static SuggestionTyped Read(InteractionData filled)
    {
        var link = filled.TextOf(Link).Trim();
        var address = link.Length <= Suggestion.MaxLinkLength ? WebLink.Read(link) : null;
        return new SuggestionTyped(filled.TextOf(Question).Trim(), address, link.Length > 0 && address is null, filled.ChosenIn(Named) is [] or [Yes]);
    }

    /// <summary>Empty where none was given.</summary>
    public static string ReasonIn(InteractionData filled) => filled.TextOf(Reason).Trim();

    private IEnumerable<ModalField> Fields(Language language, Suggestion? suggestion)
    {
        yield return new ModalField.Text(Question, texts.Say(language, "suggest.form.question"), texts.Say(language, "suggest.form.question.help"), Suggestion.MaxLength)
        {
            IsParagraph = true,
            Required = true,
            Value = suggestion?.Question,
        };
        yield return new ModalField.Text(Link, texts.Say(language, "suggest.form.link"), texts.Say(language, "suggest.form.link.help"), Suggestion.MaxLinkLength)
        {
            Value = suggestion?.Link?.OriginalString,
            Placeholder = "https://",
        };
    }
}

/// <summary>What was typed into a form.</summary>
/// <param name="IsBadLink">Something was typed for a link that is none.</param>
public sealed record SuggestionTyped(string Question, Uri? Link, bool IsBadLink, bool MayBeNamed)
{
    /// <summary>The text that says what is wrong with it; null where nothing is.</summary>
    public string? Fault => Question.Length is 0 or > Suggestion.MaxLength ? "suggest.fault.question" : IsBadLink ? "suggest.fault.link" : null;
}
