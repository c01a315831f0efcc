namespace HcsmChatBot.Chats;

/// <summary>How it stops for good while the bot goes on: nothing of it is to be kept.</summary>
public sealed partial class LiveChat : IDisposable
{
    private readonly CancellationTokenSource letGo = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EffectLanes? lanes;

    /// <summary>Nothing waits in it.</summary>
    public bool IsAtRest => lanes is { IsEmpty: true } && mailbox.Reader.Count == 0;

    public void Dispose() => letGo.Dispose();

    /// <summary>Completes when nothing of it will be stored or posted any more. What waits for it is dropped.</summary>
    public async Task LetGoAsync(CancellationToken stopping)
    {
        // In this order: a mailbox that merely ended would not wait for the effects in hand.
        await letGo.CancelAsync();
        mailbox.Writer.TryComplete();
        await over.Task.WaitAsync(stopping);
        while (mailbox.Reader.TryRead(out var delivery))
            Drop(delivery);
        await tools.Alarms.ClearAsync(chat.Plan.Id, stopping);
        tools.News.TellGone(chat.Plan.Id);
    }

    private async Task UntilLetGoAsync(Task[] work)
    {
        try
        {
            await await Task.WhenAny(work);
        }
        catch (OperationCanceledException) when (letGo.IsCancellationRequested)
        {
            await Task.WhenAll(work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            over.TrySetResult();
        }
    }

    private void Drop(Delivery delivery)
    {
        (delivery as Delivery.Barrier)?.Reached.TrySetResult();
        tools.Commits.Done(delivery.Ticket);
        tools.Work.End();
    }
}
