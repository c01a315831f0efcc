using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Chats;

/// <summary>What a subcommand of /chat asks of an open chat.</summary>
internal static class ChatRequests
{
    /// <returns>Null where it cannot be read: Discord shows an older form of the command.</returns>
    public static ChatEvent.Request? Read(Asked asked, DateTimeOffset at, Ask ask) => asked.Part switch
    {
        SlashCommands.Next => new ChatEvent.NextRequested(at, ask, Typed(asked)),
        SlashCommands.Topic when Typed(asked) is { } typed => TopicLabel.TryParse(typed, out var label)
            ? new ChatEvent.TopicRequested(at, ask, label)
            : new ChatEvent.NextRequested(at, ask, typed),
        SlashCommands.Skip when Typed(asked) is null => new ChatEvent.SkipRequested(at, ask, Label: null),
        // A word that is no label names no topic of the agenda.
        SlashCommands.Skip => new ChatEvent.SkipRequested(at, ask, TopicLabel.TryParse(Typed(asked)!, out var label) ? label : TopicLabel.Introductions),
        SlashCommands.Extend when int.TryParse(asked.Value("minutes"), out var minutes) => new ChatEvent.ExtendRequested(at, ask, minutes),
        SlashCommands.Back => new ChatEvent.BackRequested(at, ask),
        SlashCommands.Pause => new ChatEvent.PauseRequested(at, ask),
        SlashCommands.Resume => new ChatEvent.ResumeRequested(at, ask),
        SlashCommands.Undo => new ChatEvent.UndoRequested(at, ask),
        SlashCommands.End => new ChatEvent.EndRequested(at, ask),
        SlashCommands.Status => new ChatEvent.StatusRequested(at, ask),
        _ => null,
    };

    private static string? Typed(Asked asked) => asked.Value("topic")?.Trim() is { Length: > 0 } topic ? topic : null;
}
