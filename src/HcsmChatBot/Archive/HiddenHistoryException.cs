using HcsmChatBot.Discord;

namespace HcsmChatBot.Archive;

/// <summary>Messages are there that Discord does not show the bot: what it showed is not to be taken for all.</summary>
public sealed class HiddenHistoryException(ulong placeId)
    : DiscordFailureException($"Discord hides the history of {placeId} from the bot; it needs the permission to read message history there");
