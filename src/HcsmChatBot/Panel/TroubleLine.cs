using HcsmChatBot.Chats;

namespace HcsmChatBot.Panel;

/// <summary>What Discord refused last, and what a person can do about it.</summary>
public sealed class TroubleLine(Answers answers) : PanelLine
{
    public override ValueTask<string?> SayAsync(PanelView view, CancellationToken stopping) =>
        ValueTask.FromResult(view.Chat.SoFar?.Trouble is { } code ? answers.Trouble(view.Language, code) : null);
}
