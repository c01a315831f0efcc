using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>Questions that nobody has replied to.</summary>
public sealed class QuestionsLine(Texts texts) : PanelLine
{
    public override ValueTask<string?> SayAsync(PanelView view, CancellationToken stopping) =>
        ValueTask.FromResult(Waiting.Say(texts, view.Language, "panel.questions", view.Attention.Questions));
}
