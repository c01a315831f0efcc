using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>
/// Reads an agenda as moderators write it:
/// <code>
/// # Title of the chat
/// Link: https://example.org/framing-post
/// Guest: Sarah Downey, Toronto East General
///
/// ## Section heading (optional)
/// T1: Prompt
///   An indented line continues it.
/// FR: The same question in the community's other language (or EN:)
/// Link: https://example.org/source-of-T1
/// T2a. Prompt
/// > A note, ignored.
/// </code>
/// After a label stands ":", "." or ")". French typography is read too: "T1 : …", "Lien : …", "Invité(e) : …".
/// </summary>
public static class AgendaText
{
    /// <summary>Never throws: whatever cannot be read is a fault, and all of them are told, in the order of the lines.</summary>
    /// <param name="title">The chat's title where it is told apart from the text: it goes before one in the text, which may be missing then.</param>
    public static AgendaReading Read(string text, string? title = null)
    {
        var reader = new AgendaTextReader(string.IsNullOrWhiteSpace(title) ? null : title.Trim());
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
            reader.Take(line);
        return reader.Finish();
    }

    /// <summary>The agenda as <see cref="Read"/> reads it back, without its title, which a form asks for apart, and without closing thoughts, which are asked after any.</summary>
    public static string Write(Agenda agenda) => AgendaTextWriter.Write(agenda);
}

/// <param name="Agenda">Null exactly when there are faults.</param>
public sealed record AgendaReading(Agenda? Agenda, ImmutableArray<AgendaFault> Faults);

/// <summary>Why an agenda cannot be used.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Read">What stands there, cut to 60 characters; empty when something is missing.</param>
/// <param name="Expected">The form that would have been right, in no language: "T1: …".</param>
public sealed record AgendaFault(int Line, AgendaFaultKind Kind, string Read, string Expected);

public enum AgendaFaultKind
{
    NoTitle,
    SecondTitle,
    TitleTooLong,
    SectionTooLong,
    NoTopics,
    TooManyTopics,
    NoPrompt,
    PromptTooLong,

    /// <summary>Two topics of the same name.</summary>
    DoubleLabel,

    /// <summary>Looks like a label and is none: Q1, T0, T100, T1ab, or nothing between label and prompt.</summary>
    BadLabel,

    /// <summary>Not http or https, or longer than a link may be.</summary>
    BadLink,

    /// <summary>The chat or the topic has a link already.</summary>
    SecondLink,

    /// <summary>Under a section heading, where it belongs to no topic.</summary>
    LinkBeforeTopic,
    NoGuest,
    GuestTooLong,
    TooManyGuests,

    /// <summary>A language and no words.</summary>
    NoTranslation,

    /// <summary>The topic has one already.</summary>
    SecondTranslation,

    /// <summary>It belongs to no topic.</summary>
    TranslationBeforeTopic,

    /// <summary>A prompt and its translation stand in one message: together with the label they are too long for it.</summary>
    PairTooLong,
    UnknownLine,
}
