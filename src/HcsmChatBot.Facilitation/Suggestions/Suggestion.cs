namespace HcsmChatBot.Facilitation.Suggestions;

/// <summary>A topic that somebody would like to talk about.</summary>
/// <param name="Id">The snowflake of the form that brought it: the smaller, the older.</param>
/// <param name="Question">One paragraph, 1 to <see cref="MaxLength"/> characters.</param>
public sealed record Suggestion(ulong Id, ulong GuildId, string Question)
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 500;

    /// <summary>UTF-16 units of a link's address.</summary>
    public const int MaxLinkLength = 300;

    /// <summary>How many of one person may wait for a decision.</summary>
    public const int MostWaiting = 5;

    /// <summary>What one may read about it, http or https.</summary>
    public Uri? Link { get; init; }

    /// <summary>Who suggested it; null where that is kept no more.</summary>
    public ulong? UserId { get; init; }

    /// <summary>As they are to be named beside it; null where they are not.</summary>
    public string? Name { get; init; }

    /// <summary>The one it is written in, "en" or "fr".</summary>
    public required string Language { get; init; }

    public SuggestionStanding Standing { get; init; }

    /// <summary>When it was suggested, accepted or asked, whichever was last.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>As it is, or in the words that somebody found for it.</summary>
    public Suggestion Accept(string question, Uri? link, DateTimeOffset at) =>
        this with { Question = question, Link = link, Standing = SuggestionStanding.Accepted, ChangedAt = at };

    /// <summary>It was asked in a chat: it is offered no more.</summary>
    public Suggestion Ask(DateTimeOffset at) => this with { Standing = SuggestionStanding.Asked, ChangedAt = at };

    /// <summary>Without a trace of who suggested it.</summary>
    public Suggestion Nameless() => this with { UserId = null, Name = null };

    /// <summary>What is left of it where the person who suggested it wishes that nothing of theirs be kept: what was accepted is the community's by then.</summary>
    public Suggestion? Erased() => Standing == SuggestionStanding.Waiting ? null : Nameless();
}

/// <summary>What is declined is not kept.</summary>
public enum SuggestionStanding
{
    /// <summary>Nobody has decided yet.</summary>
    Waiting,

    /// <summary>It may be put on an agenda.</summary>
    Accepted,

    /// <summary>It was asked in a chat.</summary>
    Asked,
}
