using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Replay;

/// <summary>The sandbox, its people and the bot, as a replay sees them.</summary>
internal abstract class ReplayStage(ReplayScene scene)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    protected SandboxHost Sandbox => scene.Sandbox;

    public RehearsalClient People => scene.People;

    public SandboxClock Clock => scene.Sandbox.Clock;

    /// <summary>How long to wait between two looks at the bot.</summary>
    protected abstract TimeSpan Glance { get; }

    public Task<ulong> ChannelAsync(string name, CancellationToken stopping) => People.ChannelAsync(scene.Guild, name, stopping);

    public Task<ulong> MemberAsync(Speaker speaker, bool isChair, CancellationToken stopping) =>
        People.MemberAsync(scene.Guild, new SandboxMember(speaker.Key, speaker.Nick, "en-US", isChair ? [scene.Moderators] : []), stopping);

    public virtual Task PostAsync(ulong channel, SandboxMessage message, CancellationToken stopping) => People.PostAsync(channel, message, stopping);

    public virtual Task CommandAsync(ulong channel, SandboxCommand command, CancellationToken stopping) => People.CommandAsync(channel, command, stopping);

    public async Task TurnClockAsync(DateTimeOffset at, CancellationToken stopping)
    {
        await SettleAsync(stopping);
        Clock.Set(at);
    }

    /// <summary>Waits until the bot has dealt with all that was said and asked.</summary>
    /// <exception cref="RehearsalException">It has not come to rest in two minutes.</exception>
    public async Task SettleAsync(CancellationToken stopping)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await IsAtRestAsync(stopping))
        {
            if (TimeProvider.System.GetElapsedTime(started) > LongestWait)
                throw new RehearsalException("The bot has not come to rest within two minutes; its log says what it met.");
            await Task.Delay(Glance, stopping);
        }
    }

    protected abstract Task<bool> IsAtRestAsync(CancellationToken stopping);
}
