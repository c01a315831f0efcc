using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>Who posts for the first time and was answered by no person yet.</summary>
public sealed class NewcomersLine(Texts texts) : PanelLine
{
    public override ValueTask<string?> SayAsync(PanelView view, CancellationToken stopping) =>
        ValueTask.FromResult(Waiting.Say(texts, view.Language, "panel.newcomers", view.Attention.Newcomers));
}
