using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Corrections;

/// <summary>The form in which the words of a prompt are changed, whether it is posted already or not. <see cref="RewordDesk"/> takes it when it is sent.</summary>
public sealed class PromptForm(Texts texts)
{
    private const string Prompt = "prompt";

    /// <returns>Null where the chat has no such topic.</returns>
    public Modal? Of(Chat chat, TopicLabel label, Language language) => chat.Plan.Agenda.Find(label) is not { } topic ? null : new Modal(
        Asked.CustomId(CorrectionButtons.Reword, chat.Plan.Id, label), texts.Say(language, "reword.form", ("label", label)),
        [
            new ModalField.Text(Prompt, texts.Say(language, "reword.form.prompt"), texts.Say(language, "reword.form.prompt.help"), Topic.MaxPromptLength)
            {
                IsParagraph = true,
                Required = true,
                Value = topic.Prompt,
            },
        ]);

    public static string PromptIn(InteractionData filled) => filled.TextOf(Prompt).Trim();
}
