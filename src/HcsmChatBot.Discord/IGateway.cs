using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord;

/// <summary>The stream of what happens in the bot's guilds.</summary>
public interface IGateway
{
    /// <summary>
    /// Connects, resumes and reconnects for as long as it is read. After a resume, dispatches above the committed sequence come again:
    /// the reader must bear repetition. It may take its time: what there is no room for comes again too. Ends only by cancellation or by <see cref="GatewayClosedForGoodException"/>.
    /// </summary>
    /// <param name="resumeFrom">The cursor an earlier process left behind, or null to identify.</param>
    IAsyncEnumerable<Dispatch> ReadAllAsync(GatewayCursor? resumeFrom, CancellationToken stopping);

    /// <summary>
    /// The interactions among them, as soon as they come: they do not wait behind what the other stream's reader has not taken yet, where each stands in
    /// its turn as well. Runs for as long as the other one is read.
    /// </summary>
    IAsyncEnumerable<Dispatch> ReadInteractionsAsync(CancellationToken stopping);

    /// <summary>All dispatches up to this sequence have been dealt with; a resume starts from here. Of a session that is over it means nothing.</summary>
    void Committed(string sessionId, long sequence);

    GatewayVitals Vitals { get; }

    GatewayLink Link { get; }
}

/// <summary>How the connection stands, for whoever tells an operator.</summary>
/// <param name="IsUp">READY or RESUMED was said on the connection there is.</param>
/// <param name="WasUp">It was said on any since the client began.</param>
/// <param name="Interval">Between two heartbeats, as the gateway asked last; null before.</param>
/// <param name="Lag">How many dispatches were heard and are not committed.</param>
public sealed record GatewayLink(bool IsUp, bool WasUp, TimeSpan? Interval, long Lag);

/// <summary>What it takes to resume: https://docs.discord.com/developers/events/gateway#resuming</summary>
/// <param name="Sequence">The last committed sequence, 0 when none.</param>
public sealed record GatewayCursor(string SessionId, Uri ResumeUrl, long Sequence);

/// <summary>One dispatch (op 0).</summary>
/// <param name="Sequence">Grows by one within a session; starts again with a new one.</param>
public sealed record Dispatch(string SessionId, long Sequence, GatewayEvent Event);

/// <summary>How the connection is, for whoever must notice that it is not.</summary>
/// <param name="Silent">Since the gateway last acknowledged a heartbeat or said READY or RESUMED; before the first time, since the client began.</param>
/// <param name="Unread">How long the reader has taken nothing although something waits; zero when nothing does.</param>
/// <param name="AwaitsIdentify">The day's identifies are spent and the client waits for new ones: silence is no fault then.</param>
public sealed record GatewayVitals(TimeSpan Silent, TimeSpan Unread, bool AwaitsIdentify)
{
    /// <summary>
    /// The last dispatch that lay before the reader when the gateway last showed itself, or a later one: nothing before it is missing. Null until READY or
    /// RESUMED has come on the connection, and while something was passed over that has not come again.
    /// </summary>
    public (string SessionId, long Sequence)? Told { get; init; }
}

/// <summary>What a dispatch says. Events the bot does not use arrive as <see cref="Other"/>.</summary>
public abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    /// <summary>A new session began: what happened before it and after the last one is not replayed.</summary>
    /// <param name="GuildIds">All that the bot is in; those are told of one by one afterwards.</param>
    public sealed record Ready(User Self, ulong ApplicationId, string SessionId, Uri ResumeUrl, IReadOnlyList<ulong> GuildIds) : GatewayEvent;

    /// <summary>The old session goes on; everything missed has been replayed.</summary>
    public sealed record Resumed : GatewayEvent;

    public sealed record GuildAvailable(Guild Guild) : GatewayEvent;

    /// <param name="Outage">True when the guild is only unreachable; false when the bot was removed from it.</param>
    public sealed record GuildGone(ulong GuildId, bool Outage) : GatewayEvent;

    /// <summary>A channel or thread was made or changed.</summary>
    public sealed record ChannelSeen(Channel Channel) : GatewayEvent;

    public sealed record ChannelGone(ulong ChannelId, ulong? GuildId) : GatewayEvent;

    /// <summary>
    /// The active threads that the bot sees in these channels, in place of those it knew there: access to a channel was gained.
    /// https://docs.discord.com/developers/events/gateway-events#thread-list-sync
    /// </summary>
    /// <param name="ChannelIds">Empty: all of the guild's.</param>
    public sealed record ThreadsListed(ulong GuildId, IReadOnlyList<ulong> ChannelIds, IReadOnlyList<Channel> Threads) : GatewayEvent;

    public sealed record RoleSeen(ulong GuildId, Role Role) : GatewayEvent;

    public sealed record RoleGone(ulong GuildId, ulong RoleId) : GatewayEvent;

    public sealed record MessagePosted(Message Message) : GatewayEvent;

    /// <summary>The message as it is now. It may be one whose posting was never seen.</summary>
    public sealed record MessageChanged(Message Message) : GatewayEvent;

    public sealed record MessagesDeleted(ulong ChannelId, ulong? GuildId, IReadOnlyList<ulong> Ids) : GatewayEvent;

    /// <summary>Somebody reacted, or took it back. https://docs.discord.com/developers/events/gateway-events#message-reaction-add</summary>
    /// <param name="Member">Where it was added in a guild.</param>
    public sealed record ReactionChanged(ulong ChannelId, ulong MessageId, ulong UserId, Emoji Emoji, bool Added, Member? Member) : GatewayEvent;

    /// <param name="Emoji">Null: all of the message's.</param>
    public sealed record ReactionsCleared(ulong ChannelId, ulong MessageId, Emoji? Emoji) : GatewayEvent;

    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

    public sealed record Other(string Name) : GatewayEvent;
}
