using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>How much of a chat the archive can know.</summary>
/// <param name="Gaps">In the order of time; empty where the bot heard all.</param>
/// <param name="Reckoning">Null where the chat was not compared with Discord yet.</param>
public sealed record Coverage(ImmutableArray<CoverageGap> Gaps, Reckoning? Reckoning)
{
    public static Coverage Unknown { get; } = new([], null);
}

/// <summary>A time of which not everything can be known.</summary>
/// <param name="To">Null while it goes on.</param>
/// <param name="PlaceId">The channel or thread; null for all of the chat's.</param>
/// <param name="Unread">Why a place could not be read; null where the bot was away, and fetched afterwards what was still there.</param>
public sealed record CoverageGap(DateTimeOffset From, DateTimeOffset? To, ulong? PlaceId, UnreadBecause? Unread);

/// <summary>Why a channel or thread could not be read.</summary>
public enum UnreadBecause
{
    /// <summary>Discord gave no answer.</summary>
    Unreachable,

    /// <summary>The bot may not see it.</summary>
    Refused,

    /// <summary>The bot sees it, and not its history.</summary>
    Hidden,

    /// <summary>It was deleted before it could be read.</summary>
    Gone,
}

/// <summary>What Discord has of a chat's time, compared with the archive. Bots, webhooks and Discord's own notices are not counted.</summary>
/// <param name="InDiscord">How many messages Discord showed.</param>
/// <param name="Fetched">How many the archive lacked, which were fetched then: in this comparison and those before it.</param>
/// <param name="Missing">Those that the archive still lacks.</param>
/// <param name="Unread">The channels and threads that could not be compared; 0 for threads that could not even be listed.</param>
public sealed record Reckoning(DateTimeOffset At, int InDiscord, int Fetched, ImmutableArray<ulong> Missing, ImmutableArray<ulong> Unread)
{
    /// <summary>How many of them the archive knows; those of people who opted out, and those deleted since, are known.</summary>
    public int InArchive => InDiscord - Missing.Length;

    /// <summary>Everything that Discord has is in the archive.</summary>
    public bool IsWhole => Missing.IsEmpty && Unread.IsEmpty;
}
