namespace HcsmChatBot.Calendar;

/// <summary>A scheduled event, and what it showed of its chat when it was last changed.</summary>
/// <param name="Digest">Of a <see cref="CalendarEntry"/>.</param>
public sealed record ShownEvent(ulong Id, string Digest);
