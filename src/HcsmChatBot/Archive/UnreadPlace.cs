using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Archive;

/// <summary>What was found when a chat's places were read.</summary>
/// <param name="At">When the reading began.</param>
/// <param name="Unread">The places that could not be read to their end.</param>
/// <param name="EndsAbsences">The bot hears again: what it was away for is over.</param>
public sealed record Reading(DateTimeOffset At, IReadOnlyCollection<UnreadPlace> Unread, bool EndsAbsences);

/// <param name="PlaceId">Null: threads that could not even be listed.</param>
public sealed record UnreadPlace(ulong? PlaceId, UnreadBecause Because)
{
    public static UnreadPlace Of(ulong? placeId, DiscordFailureException failure) => new(placeId, failure switch
    {
        HiddenHistoryException => UnreadBecause.Hidden,
        DiscordException refusal when ErrorCodes.SaysPlaceIsGone(refusal.Code) => UnreadBecause.Gone,
        DiscordException => UnreadBecause.Refused,
        _ => UnreadBecause.Unreachable,
    });
}
