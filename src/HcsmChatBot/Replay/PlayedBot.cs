namespace HcsmChatBot.Replay;

/// <summary>The bot that a replay plays to.</summary>
internal abstract class PlayedBot : IAsyncDisposable
{
    public abstract ReplayStage Stage { get; }

    /// <param name="lines">How many lines will be posted.</param>
    public virtual void Begin(int lines)
    {
    }

    /// <summary>Waits until it has dealt with everything.</summary>
    public virtual Task FinishAsync(CancellationToken stopping) => Stage.SettleAsync(stopping);

    public abstract ValueTask DisposeAsync();
}
