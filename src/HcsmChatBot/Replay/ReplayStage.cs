using System.Text.Json.Nodes;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Replay;

/// <summary>The sandbox, its people and the bot, as a replay sees them.</summary>
internal abstract class ReplayStage(SandboxHost sandbox, RehearsalClient people, ulong guild, ulong moderators)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    protected SandboxHost Sandbox => sandbox;

    public RehearsalClient People => people;

    public SandboxClock Clock => sandbox.Clock;

    /// <summary>How long to wait between two looks at the bot.</summary>
    protected abstract TimeSpan Glance { get; }

    /// <summary>Every message of the guild.</summary>
    public IEnumerable<JsonNode> Messages() => StandingWelcome.MessagesOf(sandbox.Rehearsal, guild);

    public bool HasMember(string key) => sandbox.Rehearsal.HasMember(guild, key);

    public Task<ulong> ChannelAsync(string name, CancellationToken stopping) => people.ChannelAsync(guild, name, stopping);

    public Task<ulong> MemberAsync(Speaker speaker, bool isChair, CancellationToken stopping) =>
        people.MemberAsync(guild, new SandboxMember(speaker.Key, speaker.Nick, "en-US", isChair ? [moderators] : []), stopping);

    public virtual Task PostAsync(ulong channel, SandboxMessage message, CancellationToken stopping) => people.PostAsync(channel, message, stopping);

    public virtual Task CommandAsync(ulong channel, SandboxCommand command, CancellationToken stopping) => people.CommandAsync(channel, command, stopping);

    public async Task TurnClockAsync(DateTimeOffset at, CancellationToken stopping)
    {
        await SettleAsync(stopping);
        sandbox.Clock.Set(at);
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
