using System.Collections.Concurrent;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Chats;

/// <summary>What is planned in each channel, as the chats tell of themselves: for whoever words posts, which chats themselves ask for.</summary>
public sealed class NextChats
{
    private readonly ConcurrentDictionary<ulong, Chat.Scheduled> planned = new();

    public NextChats(ChatNews news)
    {
        news.Changed += Note;
        news.Gone += chatId => planned.TryRemove(chatId, out _);
    }

    /// <summary>The first whose hour is still to come; null where none is planned.</summary>
    public Chat.Scheduled? After(ulong channelId, DateTimeOffset now) => planned.Values
        .Where(chat => chat.Plan.ChannelId == channelId && chat.StartsAt > now)
        .MinBy(chat => chat.StartsAt);

    private void Note(Chat chat)
    {
        if (chat is Chat.Scheduled { Announced.Wanted: > 0, Plan.IsRehearsal: false } scheduled)
            planned[chat.Plan.Id] = scheduled;
        else
            planned.TryRemove(chat.Plan.Id, out _);
    }
}
