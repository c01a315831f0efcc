using HcsmChatBot.Connection;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Replay;

/// <summary>The sandbox, its people and the bot, as a replay sees them.</summary>
internal sealed class ReplayStage(SandboxHost sandbox, RehearsalClient people, ulong guild, ulong moderators, BotPulse pulse)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(1);

    public RehearsalClient People => people;

    public SandboxClock Clock => sandbox.Clock;

    public Task<ulong> ChannelAsync(string name, CancellationToken stopping) => people.ChannelAsync(guild, name, stopping);

    public Task<ulong> MemberAsync(Speaker speaker, bool isChair, CancellationToken stopping) =>
        people.MemberAsync(guild, new SandboxMember(speaker.Key, speaker.Nick, "en-US", isChair ? [moderators] : []), stopping);

    public async Task TurnClockAsync(DateTimeOffset at, CancellationToken stopping)
    {
        await SettleAsync(stopping);
        sandbox.Clock.Set(at);
    }

    /// <summary>Waits until the bot has committed all that the sandbox has sent and has nothing in hand.</summary>
    /// <exception cref="RehearsalException">It has not come to rest in two minutes.</exception>
    public async Task SettleAsync(CancellationToken stopping)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!IsAtRest())
        {
            if (TimeProvider.System.GetElapsedTime(started) > LongestWait)
                throw new RehearsalException("The bot has not come to rest within two minutes; its log says what it met.");
            await Task.Delay(Glance, stopping);
        }
    }

    private bool IsAtRest()
    {
        var sent = Sent();
        return sent is { } sequence && pulse.IsStill(sequence) && sent == Sent();
    }

    /// <summary>The newest dispatch that is on its way over a living connection; null while there is none.</summary>
    private long? Sent()
    {
        var sessions = sandbox.Rehearsal.Gateway();
        return sessions.Count > 0 && sessions[^1]!["connected"]!.GetValue<bool>() ? sessions[^1]!["lastSequence"]!.GetValue<long>() : null;
    }
}

/// <summary>What the bot in this process is busy with.</summary>
internal sealed class BotPulse(GatewayProgress progress, WorkInHand work)
{
    /// <summary>All up to this sequence is committed, and nothing is in hand.</summary>
    public bool IsStill(long sequence) => work.IsNone && progress.Committed == sequence;
}
