namespace HcsmChatBot.Storage;

/// <summary>The scheduled event that shows a chat, as long as the chat has not ended.</summary>
public sealed class CalendarRow
{
    public long ChatId { get; set; }
    public long GuildId { get; set; }
    public long EventId { get; set; }

    /// <summary>What it showed when it was last changed, as a digest.</summary>
    public required string Shown { get; set; }
}

/// <summary>A reminder of a chat that may have been posted.</summary>
public sealed class ReminderRow
{
    public long ChatId { get; set; }
    public long GuildId { get; set; }
    public int MinutesBefore { get; set; }

    /// <summary>The hour it reminds of: a chat that is moved has others.</summary>
    public long StartsAt { get; set; }
    public long TriedAt { get; set; }
    public long? PostedAt { get; set; }
}
