using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Planning;

/// <summary>Something about an agenda that may be hard on those who read it. It never stops a plan.</summary>
/// <param name="Label">The topic; null where it is about the title or the whole.</param>
public sealed record AgendaFinding(FindingKind Kind, TopicLabel? Label = null)
{
    /// <summary>The hashtag as it was written; empty where it is about none.</summary>
    public string Read { get; init; } = "";

    /// <summary>The hashtag as it might be written; null where its words are not known.</summary>
    public string? Suggested { get; init; }

    /// <summary>"en" or "fr": what is missing; empty where nothing is.</summary>
    public string Language { get; init; } = "";

    /// <summary>Characters of a prompt, or minutes of a chat.</summary>
    public int Found { get; init; }

    /// <summary>What would be well: characters, or minutes.</summary>
    public int Well { get; init; }

    /// <summary>How many topics have time; 0 where it is not about time.</summary>
    public int Topics { get; init; }
}

public enum FindingKind
{
    /// <summary>More than is read at a glance on a phone.</summary>
    LongPrompt,

    /// <summary>All topics together take longer than the chat has.</summary>
    TooLongForTheHour,

    /// <summary>Several words in lower case: a screen reader says them as one.</summary>
    FlatHashtag,

    /// <summary>A screen reader spells a link out before it comes to the rest.</summary>
    LinkWithin,

    /// <summary>An image is spoken of or linked: those who do not see it want it in words.</summary>
    Image,

    /// <summary>The community has two languages, the prompt one.</summary>
    NoTranslation,
}
