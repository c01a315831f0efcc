using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>What becomes of messages, in its turn; and what cannot be stored.</summary>
public sealed partial class LiveChat
{
    /// <returns>Whether somebody else has the ticket now; null where the message was never seen, and is to be heard as if it were new.</returns>
    private async Task<bool?> AmendAsync(Delivery.Amended amended, CancellationToken stopping)
    {
        if (amended.Amendment is Amendment.Changed(var message) && !await tools.Store.WasMetAsync(message.Id, stopping))
            return null;
        if (!await tools.Store.AmendAsync(amended.Amendment, amended.Ticket, stopping) || amended.Amendment is not Amendment.Reacted reacted)
            return false;

        tools.Amendments.Count(reacted, amended.Ticket);
        return true;
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
