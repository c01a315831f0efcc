using HcsmChatBot.Connection;

namespace HcsmChatBot.Replay;

/// <summary>The bot runs in this process: it is at rest when it has committed all that the sandbox has sent and has nothing in hand.</summary>
internal sealed class InProcessStage(ReplayScene scene, BotPulse pulse) : ReplayStage(scene)
{
    protected override TimeSpan Glance => TimeSpan.FromMilliseconds(1);

    protected override Task<bool> IsAtRestAsync(CancellationToken stopping)
    {
        var sent = Sent();
        return Task.FromResult(sent is { } sequence && pulse.IsStill(sequence) && sent == Sent());
    }

    /// <summary>The newest dispatch that is on its way over a living connection; null while there is none.</summary>
    private long? Sent()
    {
        var sessions = Sandbox.Rehearsal.Gateway();
        return sessions.Count > 0 && sessions[^1]!["connected"]!.GetValue<bool>() ? sessions[^1]!["lastSequence"]!.GetValue<long>() : null;
    }
}

/// <summary>What the bot in this process is busy with.</summary>
internal sealed class BotPulse(GatewayProgress progress, WorkInHand work)
{
    /// <summary>All up to this sequence is committed, and nothing is in hand.</summary>
    public bool IsStill(long sequence) => work.IsNone && progress.Committed == sequence;
}
