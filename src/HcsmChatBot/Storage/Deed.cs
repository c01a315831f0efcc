namespace HcsmChatBot.Storage;

/// <summary>Something that a person or the clock did in a chat.</summary>
/// <param name="Kind">The name of the event.</param>
/// <param name="UserId">Null where the clock did it, or where the person is not kept.</param>
/// <param name="About">As in <see cref="EventRow.About"/>.</param>
/// <param name="Outcome">As in <see cref="EventRow.Outcome"/>.</param>
public sealed record Deed(DateTimeOffset At, string Kind, ulong? UserId, string? About, string? Outcome)
{
    /// <summary>The outcome where the clock came and found nothing to do.</summary>
    public const string Nothing = "Nothing";
}
