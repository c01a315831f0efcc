using System.Globalization;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>What a transcript says of its own. The conversation stays in the language it was held in.</summary>
public sealed record TranscriptWords
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
    public required string MessageNotHere { get; init; }
    public required string Someone { get; init; }
    public required string SomeRole { get; init; }
    public required string SomeChannel { get; init; }
    public required CountedNoun People { get; init; }
    public required CountedNoun Messages { get; init; }
    public required CountedNoun Answers { get; init; }
    public required CountedNoun Replies { get; init; }
    public required CountedNoun TopicCount { get; init; }

    /// <summary>{0} is a time of day.</summary>
    public required string AskedAt { get; init; }

    /// <summary>{0} is a topic's label.</summary>
    public required string ThePrompt { get; init; }

    /// <summary>{0} is a place: zones are named by place, because their abbreviations mislead (Winnipeg's became EST, Calgary's CST).</summary>
    public required string TimesOf { get; init; }

    /// <summary>A day and a time within it, as .NET format strings.</summary>
    public required (string Day, string ShortDay, string Time) Formats { get; init; }
    public required (string Thread, string Reply, string Label, string OpenTopic, string Introductions) FiledBecause { get; init; }

    public string Language => Culture.TwoLetterISOLanguageName;

    public string Because(FiledBecause because) => because switch
    {
        Conversations.FiledBecause.Thread => FiledBecause.Thread,
        Conversations.FiledBecause.Reply => FiledBecause.Reply,
        Conversations.FiledBecause.Label => FiledBecause.Label,
        Conversations.FiledBecause.OpenTopic => FiledBecause.OpenTopic,
        Conversations.FiledBecause.Introductions => FiledBecause.Introductions,
        _ => throw new ArgumentOutOfRangeException(nameof(because)),
    };

    public string Say(string phrase, object about) => string.Format(Culture, phrase, about);

    public string Count(CountedNoun noun, int count) => noun.Of(count, Culture);

    /// <summary>The heading of what was said under a label.</summary>
    public string NameOf(TopicLabel label) => label.IsIntroductions ? Introductions : label.ToString();

    public static TranscriptWords English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-CA"),
        Transcript = "Transcript",
        SkipToConversation = "Skip to the conversation",
        Introductions = "Introductions",
        Topics = "Topics",
        Host = "Host",
        Channel = "Channel",
        About = "About",
        FramingPost = "Read the post that framed this chat",
        Source = "Source",
        NotAsked = "Not asked by the host",
        NothingSaid = "Nobody answered here.",
        NoText = "No text: a picture, a file or a sticker.",
        InReplyTo = "In reply to",
        MessageNotHere = "a message that is not in this transcript",
        Someone = "@someone",
        SomeRole = "@a role",
        SomeChannel = "#a channel",
        People = new("{0} person", "{0} people"),
        Messages = new("{0} message", "{0} messages"),
        Answers = new("{0} answer", "{0} answers"),
        Replies = new("{0} reply", "{0} replies"),
        TopicCount = new("{0} topic", "{0} topics"),
        AskedAt = "Asked at {0}",
        ThePrompt = "the question of {0}",
        TimesOf = "{0} time",
        Formats = ("dddd, d MMMM yyyy", "d MMM, HH:mm", "HH:mm"),
        FiledBecause = (
            "posted in this topic’s thread", "filed with the message it replies to", "filed by its label", "the open topic", "before the first topic"),
    };

    public static TranscriptWords French { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("fr-CA"),
        Transcript = "Transcription",
        SkipToConversation = "Aller à la conversation",
        Introductions = "Présentations",
        Topics = "Sujets",
        Host = "Animation",
        Channel = "Salon",
        About = "À propos",
        FramingPost = "Lire le billet qui présentait cette discussion",
        Source = "Source",
        NotAsked = "Question non posée par l’animation",
        NothingSaid = "Personne n’a répondu ici.",
        NoText = "Sans texte : une image, un fichier ou un autocollant.",
        InReplyTo = "En réponse à",
        MessageNotHere = "un message absent de cette transcription",
        Someone = "@quelqu’un",
        SomeRole = "@un rôle",
        SomeChannel = "#un salon",
        People = new("{0} personne", "{0} personnes", SingularZero: true),
        Messages = new("{0} message", "{0} messages", SingularZero: true),
        Answers = new("{0} réponse", "{0} réponses", SingularZero: true),
        Replies = new("{0} réplique", "{0} répliques", SingularZero: true),
        TopicCount = new("{0} sujet", "{0} sujets", SingularZero: true),
        AskedAt = "Question posée à {0}",
        ThePrompt = "la question de {0}",
        TimesOf = "heure de {0}",
        Formats = ("dddd d MMMM yyyy", "d MMM, HH 'h' mm", "HH 'h' mm"),
        FiledBecause = (
            "publié dans le fil de ce sujet", "classé avec le message auquel il répond", "classé d’après son étiquette",
            "le sujet ouvert", "avant le premier sujet"),
    };
}

/// <summary>A number with its noun; {0} is the number. English says "0 messages", French « 0 message ».</summary>
public sealed record CountedNoun(string One, string Many, bool SingularZero = false)
{
    public string Of(int count, CultureInfo culture) =>
        string.Format(culture, count == 1 || (count == 0 && SingularZero) ? One : Many, count.ToString("N0", culture));
}
