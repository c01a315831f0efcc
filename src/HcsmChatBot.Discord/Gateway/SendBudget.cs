namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// At most 120 events in any 60 seconds on one connection, or the gateway closes it with 4008; the last few are kept for heartbeats.
/// https://docs.discord.com/developers/events/gateway#rate-limiting
/// </summary>
internal sealed class SendBudget(TimeProvider time)
{
    private const int Events = 120;
    private const int KeptForHeartbeats = 10;

    private readonly SlidingWindow sent = new(time, TimeSpan.FromSeconds(60));

    /// <summary>False when sending now would be too much.</summary>
    public bool TryTake(bool scheduledHeartbeat) => sent.TakeOrWait(scheduledHeartbeat ? Events : Events - KeptForHeartbeats) is null;
}
