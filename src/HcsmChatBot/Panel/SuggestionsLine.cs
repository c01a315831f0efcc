using HcsmChatBot.Suggestions;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>How many suggestions nobody has looked at.</summary>
public sealed class SuggestionsLine(SuggestionBook book, Texts texts) : PanelLine
{
    public override ValueTask<string?> SayAsync(PanelView view, CancellationToken stopping) =>
        ValueTask.FromResult(book.Waiting(view.Chat.Plan.GuildId) is { Count: > 0 and var waiting } ? texts.Say(view.Language, "panel.suggestions", ("n", waiting)) : null);
}
