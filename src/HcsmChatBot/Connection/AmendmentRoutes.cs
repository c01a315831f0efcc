using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;

namespace HcsmChatBot.Connection;

/// <summary>
/// Where edits, deletions and reactions lead: into the mailbox where their message went, behind it; and straight to the archive where no chat lives there any more.
/// </summary>
public sealed class AmendmentRoutes(LiveChats chats, Guilds guilds, Amendments amendments)
{
    /// <returns>Whether somebody has it, who then owns the ticket.</returns>
    public async Task<bool> DeliverAsync(GatewayEvent happened, Ticket ticket, CancellationToken stopping)
    {
        if (Read(happened) is not var (place, messageId, amendment))
            return false;
        var channelId = await guilds.ChannelOfAsync(place, stopping);
        if (chats.For(messageId, place, channelId) is { Current.SoFar: not null } chat)
            await chat.DeliverAsync(new Delivery.Amended(Awaited(amendment, chat), channelId != place, ticket), stopping);
        else
            amendments.Add(amendment, ticket);
        return true;
    }

    /// <summary>What is deleted while a chat lives may still be on its way.</summary>
    private static Amendment Awaited(Amendment amendment, LiveChat chat) =>
        amendment is Amendment.Deleted deleted ? deleted with { AwaitedIn = chat.Current.Plan.GuildId } : amendment;

    private static (ulong Place, ulong MessageId, Amendment Amendment)? Read(GatewayEvent happened) => happened switch
    {
        GatewayEvent.MessageChanged(var message) when Participants.Wrote(message) => (message.ChannelId, message.Id, new Amendment.Changed(message)),
        GatewayEvent.MessagesDeleted { Ids: { Count: > 0 } ids } deleted => (deleted.ChannelId, ids.Max(), new Amendment.Deleted(ids, AwaitedIn: null)),
        GatewayEvent.ReactionChanged reaction => (reaction.ChannelId, reaction.MessageId, new Amendment.Reacted(
            reaction.ChannelId, reaction.MessageId, reaction.Emoji.Key, reaction.UserId, reaction.Added ? reaction.Member?.Name ?? "" : null)),
        GatewayEvent.ReactionsCleared cleared => (cleared.ChannelId, cleared.MessageId, new Amendment.Cleared(cleared.ChannelId, cleared.MessageId, cleared.Emoji?.Key)),
        _ => null,
    };
}
