namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What becomes of a chat whose place was deleted: what people wrote there is kept.</summary>
public static partial class ChatFacilitator
{
    /// <summary>There is nowhere to open it.</summary>
    private static Transition Lose(Chat.Scheduled chat, ulong placeId) => placeId == chat.Plan.ChannelId
        ? Nothing(new Chat.Cancelled(NobodyLeads(chat.Plan), chat.StartsAt) { Announced = chat.Announced })
        : Nothing(chat);

    /// <summary>Without its channel a chat is over, or nobody could ever end it. Without a thread it goes on in the channel.</summary>
    private static Transition Lose(Chat.Open chat, ChatEvent.PlaceGone gone) => gone.PlaceId == chat.Plan.ChannelId
        ? Homeless(WrapUp(chat with { Held = [] }, gone.At))
        : Nothing(Without(chat, gone.PlaceId));

    private static Transition Homeless(Transition over) => over with { Chat = (Chat.WrappingUp)over.Chat with { IsPlaceGone = true } };

    private static Chat.Open Without(Chat.Open chat, ulong threadId)
    {
        var soFar = chat.Proceedings;
        return soFar.ThreadId != threadId && soFar.Prompts.All(prompt => prompt.ThreadId != threadId) ? chat : chat with
        {
            Proceedings = soFar with
            {
                ThreadId = soFar.ThreadId == threadId ? null : soFar.ThreadId,
                Prompts = [.. soFar.Prompts.Select(prompt => prompt.ThreadId == threadId ? prompt with { ThreadId = null } : prompt)],
            },
        };
    }
}
