namespace HcsmChatBot.Storage;

// Ids and instants are stored as long, instants as Unix milliseconds: EF Core can order neither ulong nor DateTimeOffset in SQLite.
// https://learn.microsoft.com/ef/core/providers/sqlite/limitations

/// <summary>A chat's state as of the last event that was committed.</summary>
public sealed class ChatRow
{
    public long Id { get; set; }
    public long GuildId { get; set; }
    public long ChannelId { get; set; }
    public required string Title { get; set; }

    /// <summary>The name of the state; at most one chat a channel is Open.</summary>
    public required string Status { get; set; }

    /// <summary>The state, as JSON.</summary>
    public required string State { get; set; }
    public long OpenedAt { get; set; }
    public long? EndedAt { get; set; }

    /// <summary>How many effects it has asked for; numbers the next.</summary>
    public int EffectCount { get; set; }
}

/// <summary>What happened and who did it, in ids alone.</summary>
public sealed class EventRow
{
    public long Id { get; set; }
    public long ChatId { get; set; }
    public long At { get; set; }
    public required string Kind { get; set; }

    /// <summary>Who asked for it.</summary>
    public long? UserId { get; set; }

    /// <summary>The message or the topic it is about.</summary>
    public string? About { get; set; }

    /// <summary>The interaction that brought it: one that comes twice is done once.</summary>
    public long? InteractionId { get; set; }
}

/// <summary>What a participant wrote. No other table holds it.</summary>
public sealed class MessageRow
{
    public long Id { get; set; }
    public long ChatId { get; set; }
    public long ChannelId { get; set; }
    public long AuthorId { get; set; }
    public required string AuthorName { get; set; }
    public long At { get; set; }
    public required string Text { get; set; }
    public long? ReplyTo { get; set; }
    public required string Topic { get; set; }
    public required string FiledBecause { get; set; }
}

/// <summary>An effect that is to be carried out in Discord, exactly once.</summary>
public sealed class OutboxRow
{
    public long ChatId { get; set; }
    public int Number { get; set; }

    /// <summary>The effect, as JSON: ids, never what people wrote.</summary>
    public required string Effect { get; set; }
    public long CreatedAt { get; set; }

    /// <summary>When it was first tried; null before.</summary>
    public long? TriedAt { get; set; }

    /// <summary>When it was carried out, or refused for good.</summary>
    public long? DoneAt { get; set; }
}

/// <summary>Where to resume the gateway. There is one row.</summary>
public sealed class CursorRow
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;
    public long ApplicationId { get; set; }
    public required string SessionId { get; set; }
    public required string ResumeUrl { get; set; }
    public long Sequence { get; set; }
}
