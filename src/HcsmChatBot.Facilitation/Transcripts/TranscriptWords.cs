using System.Globalization;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>What a transcript says of its own. The conversation stays in the language it was held in.</summary>
public sealed partial record TranscriptWords
{
    /// <summary>Also the document's language; its names of days and months are used.</summary>
    public required CultureInfo Culture { get; init; }
    public required string Transcript { get; init; }
    public required string SkipToConversation { get; init; }
    public required string Introductions { get; init; }
    public required string Topics { get; init; }
    public required string Host { get; init; }
    public required string Channel { get; init; }
    public required string About { get; init; }
    public required string FramingPost { get; init; }
    public required string Source { get; init; }
    public required string NotAsked { get; init; }
    public required string NothingSaid { get; init; }
    public required string NoText { get; init; }
    public required string InReplyTo { get; init; }
    public required string ProbablyInAnswerTo { get; init; }

    /// <summary>Before the time of what the same person said.</summary>
    public required string ProbablyGoesOnFrom { get; init; }
    public required string GuessesAreMarked { get; init; }
    public required string LinkedByModerator { get; init; }
    public required string SetApartByModerator { get; init; }
    public required string MessageNotHere { get; init; }
    public required string Someone { get; init; }
    public required string SomeRole { get; init; }
    public required string SomeChannel { get; init; }
    public required string AParticipant { get; init; }
    public required string Deleted { get; init; }
    public required string DeletedMessage { get; init; }
    public required string Withheld { get; init; }
    public required string Files { get; init; }
    public required string Preview { get; init; }
    public required string Reactions { get; init; }
    public required CountedNoun People { get; init; }
    public required CountedNoun Messages { get; init; }
    public required CountedNoun Answers { get; init; }
    public required CountedNoun Replies { get; init; }
    public required CountedNoun TopicCount { get; init; }

    /// <summary>{0} is a time of day.</summary>
    public required string AskedAt { get; init; }

    /// <summary>{0} is a time of day.</summary>
    public required string EditedAt { get; init; }

    /// <summary>{0} is what something is called, {1} what it is.</summary>
    public required string Labelled { get; init; }

    /// <summary>{0} is a topic's label.</summary>
    public required string ThePrompt { get; init; }

    /// <summary>{0} is a place: zones are named by place, because their abbreviations mislead (Winnipeg's became EST, Calgary's CST).</summary>
    public required string TimesOf { get; init; }

    /// <summary>A day and a time within it, as .NET format strings.</summary>
    public required (string Day, string ShortDay, string Time) Formats { get; init; }
    public required (string Person, string Thread, string Reply, string Label, string OpenTopic, string Introductions) FiledBecause { get; init; }

    public required CoverageWords Coverage { get; init; }

    public string Language => Culture.TwoLetterISOLanguageName;

    public string Because(FiledBecause because) => because switch
    {
        Conversations.FiledBecause.Person => FiledBecause.Person,
        Conversations.FiledBecause.Thread => FiledBecause.Thread,
        Conversations.FiledBecause.Reply => FiledBecause.Reply,
        Conversations.FiledBecause.Label => FiledBecause.Label,
        Conversations.FiledBecause.OpenTopic => FiledBecause.OpenTopic,
        Conversations.FiledBecause.Introductions => FiledBecause.Introductions,
        _ => throw new ArgumentOutOfRangeException(nameof(because)),
    };

    /// <summary>What a moderator did to a message's link.</summary>
    public string Corrected(Contribution corrected) => corrected.Link?.AnswersId is null ? SetApartByModerator : LinkedByModerator;

    public string Because(UnreadBecause because) => because switch
    {
        UnreadBecause.Unreachable => Coverage.UnreadBecause.Unreachable,
        UnreadBecause.Refused => Coverage.UnreadBecause.Refused,
        UnreadBecause.Hidden => Coverage.UnreadBecause.Hidden,
        UnreadBecause.Gone => Coverage.UnreadBecause.Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(because)),
    };

    public string Say(string phrase, params ReadOnlySpan<object?> about) => string.Format(Culture, phrase, about);

    /// <summary>"Files: …"</summary>
    public string Label(string called, string what) => string.Format(Culture, Labelled, called, what);

    public string Count(CountedNoun noun, int count) => noun.Of(count, Culture);

    /// <summary>The heading of what was said under a label.</summary>
    public string NameOf(TopicLabel label) => label.IsIntroductions ? Introductions : label.ToString();

    public string NameOf(TextRun.Mention mention) => mention switch
    {
        { Name: { } name } => $"@{name}",
        { Kind: Mentioned.Role } => SomeRole,
        { Kind: Mentioned.Channel } => SomeChannel,
        _ => Someone,
    };

    /// <summary>What stands before the name of what a message answers.</summary>
    internal string Leading(ReplyReference reference) =>
        reference.IsContinued ? ProbablyGoesOnFrom : reference.IsGuess ? ProbablyInAnswerTo : InReplyTo;

    /// <summary>Who wrote a message; null for a deleted one.</summary>
    public string? AuthorOf(ArchivedMessage message) => message.Standing switch
    {
        MessageStanding.Deleted => null,
        MessageStanding.Withheld => AParticipant,
        _ => NameOf(message.AuthorName),
    };

    /// <param name="person">Empty where the name is not told.</param>
    public string NameOf(string person) => HarmlessText.OneLine(person).Length == 0 ? AParticipant : person;

    /// <summary>What stands where a message has no text; null where it has some, or other contents.</summary>
    public string? InsteadOfText(ArchivedMessage message) => message.Standing switch
    {
        MessageStanding.Deleted => Deleted,
        MessageStanding.Withheld => Withheld,
        _ => HarmlessText.OneLine(message.Text).Length == 0 && message.Attachments.IsEmpty && message.Embeds.IsEmpty ? NoText : null,
    };
}
