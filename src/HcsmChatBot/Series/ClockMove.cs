using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Series;

/// <summary>An occurrence that is at another instant than was stored, because the time-zone data changed.</summary>
/// <param name="OldData">The version of the data it was computed with before, as far as known.</param>
public sealed record ClockMove(ulong SeriesId, OccurrenceKey Key, DateTimeOffset Was, DateTimeOffset Now, string OldData, string NewData);

/// <summary>The hours of a series that are stored, computed with one version of the time-zone data.</summary>
public sealed record SeriesHours(ChatSeries Series, ImmutableArray<Occurrence> Hours, string Data);

/// <summary>What the moderators of a guild are to be told once.</summary>
/// <param name="WasTried">It may have reached Discord already.</param>
public sealed record ClockNotice(long Id, DateTimeOffset CreatedAt, ImmutableArray<ClockMove> Moves, bool WasTried)
{
    /// <summary>At most 25 characters. https://docs.discord.com/developers/resources/message#create-message</summary>
    public string Nonce => $"k{Id}-{CreatedAt.ToUnixTimeMilliseconds()}";
}
