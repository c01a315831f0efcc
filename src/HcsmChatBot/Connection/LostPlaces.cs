using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>Tells chats that their channel or thread was deleted. What people wrote there stays in the archive.</summary>
public sealed partial class LostPlaces(LiveChats chats, TimeProvider time, ILogger<LostPlaces> log)
{
    /// <summary>Completes when the chats have noted it.</summary>
    public async Task TellAsync(ulong placeId, CancellationToken stopping)
    {
        foreach (var chat in chats.All.Where(chat => IsOf(chat.Current, placeId)))
        {
            if (chat.Current is Chat.Open or Chat.Scheduled)
                LogLost(placeId, chat.Current.Plan.Id);
            await chat.DeliverAsync(new Delivery.Told(new ChatEvent.PlaceGone(time.GetUtcNow(), placeId)), stopping);
            await chat.SettleAsync(stopping);
        }
    }

    private static bool IsOf(Chat chat, ulong placeId) =>
        chat.Plan.ChannelId == placeId || chat.SoFar?.ThreadId == placeId || chat.SoFar?.Prompts.Any(prompt => prompt.ThreadId == placeId) == true;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Place}, the place of chat {Chat}, was deleted in Discord. A chat without its channel is closed, one without its thread goes on in the channel; its transcript stays")]
    private partial void LogLost(ulong place, ulong chat);
}
