using HcsmChatBot.Discord.Models;
using HcsmChatBot.Series;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What planning works with.</summary>
public sealed record PlanTools(
    PlanForm Form, PlanDrafts Drafts, AgendaFile File, PlanWords Words, SeriesChats Series, Proposals Proposals, PlanPreview Preview, PlanCopies Copies, PlanTemplates Templates, Texts Texts)
{
    /// <summary>As many as fit into one message, and a way back to what was typed.</summary>
    public MessageToSend Faults(Language language, PlanDraft draft, IReadOnlyList<string> faults) =>
        new(Words.Faults(language, faults)) { Buttons = [PlanButtons.Edit(draft.Id, Texts.Say(language, "plan.button.edit"))] };
}
