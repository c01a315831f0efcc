using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What was settled before a chat opens.</summary>
/// <param name="Id">The snowflake of the interaction that asked for it.</param>
/// <param name="ChannelName">Without the #.</param>
/// <param name="Hosts">The host first, then co-hosts: they may lead this chat without being moderators.</param>
/// <param name="Pace">Null when a person alone sets the pace, as in a replay.</param>
public sealed record ChatPlan(
    ulong Id, ulong GuildId, ulong ChannelId, string ChannelName, Agenda Agenda, ImmutableArray<Host> Hosts, Pace? Pace, ThreadPlan Threads)
{
    /// <summary>So many times as fast a rehearsal goes.</summary>
    private const int Haste = 10;

    /// <summary>How long a newcomer's welcome waits, so that people may be faster.</summary>
    public TimeSpan WelcomeHold { get; init; }

    /// <summary>What is asked after the last topic; null for nothing. Only a chat with a clock and an agenda comes to it.</summary>
    public string? ClosingPrompt { get; init; }

    /// <summary>What everybody reads is in these, "en" and "fr", the community's first language first; empty for the bot's own.</summary>
    public ImmutableArray<string> Languages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What a chat of this channel usually takes: how long it is expected to go on where nothing but people moves it on.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Tried out among moderators: what is said is neither kept nor makes anybody known.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>The channel whose chat a rehearsal tries out; null where it is none.</summary>
    public ulong? RehearsedFrom { get; init; }

    /// <summary>The channel whose series says who leads the chat.</summary>
    [JsonIgnore]
    public ulong SeriesChannelId => RehearsedFrom ?? ChannelId;

    /// <summary>The same chat, tried out in another channel, ten times as fast.</summary>
    public ChatPlan Rehearsed(ulong id, ulong channelId, string channelName) => this with
    {
        Id = id,
        ChannelId = channelId,
        ChannelName = channelName,
        Pace = Pace is { } pace ? new Pace(pace.Introductions / Haste, pace.Topic / Haste, pace.Closing / Haste, pace.Unattended / Haste) : null,
        WelcomeHold = WelcomeHold / Haste,
        IsRehearsal = true,
        RehearsedFrom = SeriesChannelId,
    };

    /// <summary>A span of the chat's own time.</summary>
    public TimeSpan Paced(TimeSpan span) => IsRehearsal ? span / Haste : span;
}

/// <param name="Name">As shown in the guild; null when unknown.</param>
public sealed record Host(ulong UserId, string? Name)
{
    /// <summary>They wish that nothing of theirs be kept: their id stays only while there is something to lead.</summary>
    public bool IsErased { get; init; }
}

/// <summary>The rhythm of the hour.</summary>
/// <param name="Introductions">From the opening to T1.</param>
/// <param name="Topic">For each planned topic.</param>
/// <param name="Closing">From the end of the last topic's time to the end of the chat.</param>
/// <param name="Unattended">How long a chat without a plan stays open after its last topic when nobody ends it.</param>
public sealed record Pace(TimeSpan Introductions, TimeSpan Topic, TimeSpan Closing, TimeSpan Unattended);

/// <summary>Where people answer.</summary>
public enum ThreadPlan
{
    /// <summary>Each prompt has a thread of its own.</summary>
    Topic,

    /// <summary>The opening has one thread, and the prompts are posted in it.</summary>
    Chat,

    /// <summary>Everything happens in the channel.</summary>
    None,
}
