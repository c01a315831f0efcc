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

    /// <summary>What came of it: a ChatAnswer by name, Refused and JustDone where nothing did; null where nobody was answered.</summary>
    public string? Outcome { get; set; }

    /// <summary>The interaction that brought it: one that comes twice is done once.</summary>
    public long? InteractionId { get; set; }
}

/// <summary>What a participant wrote, with all that came with it. No other table holds it.</summary>
public sealed class MessageRow
{
    public long Id { get; set; }
    public long ChatId { get; set; }
    public long GuildId { get; set; }
    public long ChannelId { get; set; }

    /// <summary>0, with an empty name, where the author is not kept.</summary>
    public long AuthorId { get; set; }
    public required string AuthorName { get; set; }
    public long At { get; set; }

    /// <summary>Empty where it is not Kept.</summary>
    public required string Text { get; set; }
    public long? ReplyTo { get; set; }
    public required string Topic { get; set; }
    public required string FiledBecause { get; set; }

    /// <summary>What a person said that it answers: the id of a message or of a prompt, 0 for nothing; null where nobody did.</summary>
    public long? SaidToAnswer { get; set; }

    /// <summary>A MessageStanding by name.</summary>
    public required string Standing { get; set; }
    public long? EditedAt { get; set; }

    /// <summary>File names, as a JSON list; null when there are none.</summary>
    public string? Attachments { get; set; }

    /// <summary>As a JSON list; null when there are none.</summary>
    public string? Embeds { get; set; }

    /// <summary>What its hash was made with; null where it is not Kept.</summary>
    public byte[]? Salt { get; set; }
}

/// <summary>How many reacted to a message with an emoji.</summary>
public sealed class ReactionRow
{
    public long MessageId { get; set; }

    /// <summary>The character, or "name:id".</summary>
    public required string Emoji { get; set; }
    public int Count { get; set; }
}

/// <summary>Who reacted: only those who did not opt out.</summary>
public sealed class ReactorRow
{
    public long MessageId { get; set; }
    public required string Emoji { get; set; }
    public long UserId { get; set; }
    public required string Name { get; set; }
}

/// <summary>A message that was deleted before it was ever seen: it must not be kept when it comes.</summary>
public sealed class GoneRow
{
    public long Id { get; set; }
    public long GuildId { get; set; }
    public long At { get; set; }
}

/// <summary>What is remembered of a person in a guild. It outlives an erasure, so that nobody is welcomed twice and an opt-out holds.</summary>
public sealed class ParticipantRow
{
    public long GuildId { get; set; }
    public long UserId { get; set; }

    /// <summary>Of their Discord, as of their last interaction: "en" or "fr"; null before.</summary>
    public string? Language { get; set; }
    public bool OptedOut { get; set; }

    /// <summary>When they first posted in an open chat.</summary>
    public long? FirstPostAt { get; set; }
    public long? WelcomedAt { get; set; }
}

/// <summary>What somebody typed to plan a chat, whatever is wrong with it. It goes when the chat starts or is called off.</summary>
public sealed class DraftRow
{
    public long Id { get; set; }
    public long GuildId { get; set; }
    public long ChannelId { get; set; }
    public long UserId { get; set; }

    /// <summary>The chat that was planned from it.</summary>
    public long? ChatId { get; set; }
    public required string Title { get; set; }
    public required string When { get; set; }
    public long? HostId { get; set; }
    public long? CohostId { get; set; }
    public required string Agenda { get; set; }
    public long UpdatedAt { get; set; }
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
    /// <summary>Empty where there is none to go on with.</summary>
    public required string SessionId { get; set; }
    public required string ResumeUrl { get; set; }
    public long Sequence { get; set; }

    /// <summary>Up to this instant everything that Discord told is stored: here begins what a lost session takes with it.</summary>
    public long HeardUntil { get; set; }

    /// <summary>From when to when the database knows nothing, because it was brought back from a copy; null where it never was.</summary>
    public long? LostFrom { get; set; }
    public long? LostUntil { get; set; }
}
