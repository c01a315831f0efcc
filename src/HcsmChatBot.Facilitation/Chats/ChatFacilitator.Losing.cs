namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What becomes of a chat whose place was deleted: what people wrote there is kept.</summary>
public static partial class ChatFacilitator
{
    /// <summary>There is nowhere to open it.</summary>
    private static Transition Lose(Chat.Scheduled chat, ulong placeId) => placeId == chat.Plan.ChannelId
        ? Nothing(new Chat.Cancelled(NobodyLeads(chat.Plan), chat.StartsAt) { Announced = chat.Announced })
        : Nothing(chat);

    /// <summary>Without its channel a chat is over, or nobody could ever end it. Without its one thread it goes on in the channel.</summary>
    private static Transition Lose(Chat.Open chat, ChatEvent.PlaceGone gone)
    {
        if (gone.PlaceId == chat.Plan.ChannelId)
            return WrapUp(chat with { Held = [] }, gone.At);
        return gone.PlaceId == chat.Proceedings.ThreadId ? Nothing(chat with { Proceedings = chat.Proceedings with { ThreadId = null } }) : Nothing(chat);
    }
}
