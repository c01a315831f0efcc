using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>What becomes of messages, in its turn; and what cannot be stored.</summary>
public sealed partial class LiveChat
{
    /// <summary>
    /// The messages of which something was told in another order than it happened in. Whatever is told of them from now on may be late as well, so Discord is
    /// asked each time. What a crash makes it forget is found when the chat is compared with Discord at its end.
    /// </summary>
    private readonly HashSet<ulong> doubted = [];

    /// <returns>Whether somebody else has the ticket now; null where the message was never seen, and is to be heard as if it were new.</returns>
    private async Task<bool?> AmendAsync(Delivery.Amended amended, CancellationToken stopping)
    {
        if (amended.Amendment is Amendment.Changed(var message) && !await tools.Store.WasMetAsync(message.Id, stopping))
            return null;
        var doubt = await tools.Store.AmendAsync(amended.Amendment, amended.Ticket, stopping);
        if (amended.Amendment.About is not var (placeId, messageId))
            return false;
        if (doubt is Doubt.Order or Doubt.Unmet)
            doubted.Add(messageId);
        if (doubt is not Doubt.Unmet && doubted.Contains(messageId))
            tools.Amendments.Ask(placeId, messageId, amended.Ticket);
        else if (doubt is Doubt.Count && amended.Amendment is Amendment.Reacted reacted)
            tools.Amendments.Count(reacted, amended.Ticket);
        else
            return false;
        return true;
    }

    /// <summary>What was told of it before it came was not kept.</summary>
    private void AskIfDoubted(Commit commit)
    {
        if (commit.Message is { } message && doubted.Contains(message.Id))
            tools.Amendments.Ask(message.ChannelId, message.Id, ticket: null);
    }

    /// <summary>Whoever commands is told when the disk is full; what people wrote waits until there is room.</summary>
    /// <returns>Null where nothing was changed.</returns>
    private async Task<ImmutableArray<PendingEffect>?> SaveAsync(Delivery delivery, Commit commit, CancellationToken stopping)
    {
        if (delivery is not Delivery.Command { Event: ChatEvent.Request request })
            return await tools.Store.SaveAsync(commit, stopping);

        using var patience = tools.Store.Disk.UnlessFull(stopping);
        try
        {
            return await tools.Store.SaveAsync(commit, patience.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            await tools.Runner.SayDiskIsFullAsync(request.Ask.AnswerTo, stopping);
            return null;
        }
    }
}
