using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>How a plan is told to everybody.</summary>
public sealed partial class EffectRunner
{
    /// <summary>Posts nothing where a later announcement is on its way, or the chat has begun.</summary>
    private async Task AnnounceAsync(PendingEffect pending, int number, LiveChat chat, CancellationToken stopping)
    {
        // The id of the announcement before may still be in the mailbox.
        await chat.SettleAsync(stopping);
        var current = chat.Current;
        if (posts.Announcement(current, number) is not { } announcement)
        {
            await store.CompleteAsync(pending, stopping);
            return;
        }

        var since = pending with { PostedAfter = AnnouncedIn(current)?.LastId ?? pending.ChatId };
        var posted = await PostOnceAsync(since, current.Plan.ChannelId, announcement, stopping);
        await chat.DeliverAsync(new Delivery.Result(new ChatEvent.AnnouncementPosted(posted.Timestamp, posted.Id), pending.Number), stopping);
    }

    /// <summary>Leaves it where a newer announcement has taken its place, or the chat is no plan any more.</summary>
    private async Task AmendAsync(Chat chat, ulong standing, CancellationToken stopping)
    {
        if (chat is Chat.Scheduled planned && planned.Announced.LastId == standing && posts.Announcement(planned, planned.Announced.Wanted) is { } announcement)
            await rest.EditMessageAsync(planned.Plan.ChannelId, standing, announcement, stopping);
    }

    private static Announced? AnnouncedIn(Chat chat) => chat switch
    {
        Chat.Scheduled planned => planned.Announced,
        Chat.Cancelled over => over.Announced,
        _ => null,
    };
}
