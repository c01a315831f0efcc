using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Chats;

/// <summary>Tells whoever shows something of chats elsewhere (a panel, Discord's calendar, reminders) that one has changed. Whoever hears it returns at once.</summary>
public sealed class ChatNews
{
    /// <summary>With the state as of the last commit; also once for each chat that comes back to life at the start.</summary>
    public event Action<Chat>? Changed;

    /// <summary>A chat is let go: nothing of it is to be shown any more.</summary>
    public event Action<ulong>? Gone;

    /// <summary>What happened to a chat, and what is to be done because of it: after each commit.</summary>
    public event Action<CommittedStep>? Committed;

    internal void Tell(CommittedStep step) => Committed?.Invoke(step);

    internal void Tell(Chat chat) => Changed?.Invoke(chat);

    internal void TellGone(ulong chatId) => Gone?.Invoke(chatId);
}

/// <summary>An event of a chat with its effects, as they were committed. It holds ids, labels and kinds, and nothing that people wrote but the wording of prompts.</summary>
public sealed record CommittedStep(ulong ChatId, ChatEvent Event, ImmutableArray<ChatEffect> Effects);
