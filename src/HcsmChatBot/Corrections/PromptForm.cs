using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Corrections;

/// <summary>The form in which the words of a prompt are changed, whether it is posted already or not. <see cref="RewordDesk"/> takes it when it is sent.</summary>
public sealed class PromptForm(Texts texts)
{
    private const string Prompt = "prompt";
    private const string Translation = "translation";

    /// <returns>Null where the chat has no such topic.</returns>
    public Modal? Of(Chat chat, TopicLabel label, Language language) => chat.Plan.Agenda.Find(label) is not { } topic ? null : new Modal(
        Asked.CustomId(CorrectionButtons.Reword, chat.Plan.Id, label), texts.Say(language, "reword.form", ("label", label)),
        [
            Field(Prompt, texts.Say(language, "reword.form.prompt"), texts.Say(language, "reword.form.prompt.help"), topic.Prompt),
            .. topic.Translation is { } other ? [Translated(other, language)] : Array.Empty<ModalField>(),
        ]);

    private ModalField.Text Translated(Translation other, Language language) =>
        Field(Translation, texts.Say(language, "reword.form.translation", ("language", texts.Say(language, $"language.{other.Language}"))), null, other.Prompt);

    private static ModalField.Text Field(string id, string label, string? help, string value) => new(id, label, help, Topic.MaxPromptLength)
    {
        IsParagraph = true,
        Required = true,
        Value = value,
    };

    public static string PromptIn(InteractionData filled) => filled.TextOf(Prompt).Trim();

    /// <summary>Null where the form had no field for it.</summary>
    public static string? TranslationIn(InteractionData filled) => filled.TextOf(Translation).Trim() is { Length: > 0 } typed ? typed : null;
}
