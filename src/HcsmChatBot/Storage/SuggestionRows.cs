namespace HcsmChatBot.Storage;

/// <summary>A topic that somebody suggested. No other table holds it while it waits; what is accepted may be put on agendas.</summary>
public sealed class SuggestionRow
{
    public long Id { get; set; }
    public long GuildId { get; set; }

    /// <summary>Null where it is kept no more.</summary>
    public long? UserId { get; set; }

    /// <summary>As they are to be named beside it; null where they are not.</summary>
    public string? Name { get; set; }
    public required string Question { get; set; }
    public string? Link { get; set; }

    /// <summary>"en" or "fr".</summary>
    public required string Language { get; set; }

    /// <summary>A SuggestionStanding by name.</summary>
    public required string Standing { get; set; }
    public long ChangedAt { get; set; }
}

/// <summary>What a person is to be told in private as soon as they ask the bot for something.</summary>
public sealed class WaitingWordRow
{
    public long Id { get; set; }
    public long GuildId { get; set; }
    public long UserId { get; set; }

    /// <summary>Of a text.</summary>
    public required string Key { get; set; }

    /// <summary>What fills its places, as a JSON object.</summary>
    public required string Values { get; set; }
}

/// <summary>Those who moderate were told that this hour of a series has no topic yet.</summary>
public sealed class TopicCallRow
{
    public long SeriesId { get; set; }

    /// <summary>An OccurrenceKey.</summary>
    public required string Occurrence { get; set; }
    public long GuildId { get; set; }
    public long At { get; set; }
}
