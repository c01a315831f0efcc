using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What one line of an agenda says. Only plain text depends on its indentation: pasted agendas are often indented as a whole.</summary>
internal abstract partial record AgendaTextLine
{
    private AgendaTextLine() { }

    internal sealed record Blank : AgendaTextLine;
    internal sealed record Title(string Text) : AgendaTextLine;
    internal sealed record Section(string Text) : AgendaTextLine;
    internal sealed record Link(string Address) : AgendaTextLine;
    internal sealed record Guest(string Who) : AgendaTextLine;
    internal sealed record Prompt(TopicLabel Label, string Text) : AgendaTextLine;

    /// <param name="Language">"en" or "fr".</param>
    internal sealed record Translated(string Language, string Text) : AgendaTextLine;
    internal sealed record Continuation(string Text) : AgendaTextLine;
    internal sealed record Mislabelled : AgendaTextLine;
    internal sealed record Unknown : AgendaTextLine;

    internal static AgendaTextLine Read(string line)
    {
        var text = line.Trim();
        if (text.Length == 0 || text.StartsWith('>'))
            return new Blank();
        if (Heading().Match(text) is { Success: true } heading)
            return heading.Groups["level"].Length == 1 ? new Title(heading.Groups["text"].Value) : new Section(heading.Groups["text"].Value);
        if (LinkLine().Match(text) is { Success: true } link)
            return new Link(link.Groups["address"].Value);
        if (GuestLine().Match(text) is { Success: true } guest)
            return new Guest(guest.Groups["who"].Value);
        if (TranslatedLine().Match(text) is { Success: true } translated)
            return new Translated(translated.Groups["language"].Value.ToLowerInvariant(), translated.Groups["prompt"].Value);
        if (LabelledLine().Match(text) is { Success: true } labelled && TopicLabel.TryParse(labelled.Groups["label"].Value, out var label))
            return new Prompt(label, labelled.Groups["prompt"].Value);
        if (char.IsWhiteSpace(line[0]))
            return new Continuation(text);
        return LikeALabel().IsMatch(text) ? new Mislabelled() : new Unknown();
    }

    [GeneratedRegex(@"^(?<level>#{1,6})\s+(?<text>\S.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:link|lien)\s*:\s*<?(?<address>[^<>]*)>?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkLine();

    // "Guest:", "Guests:", "Invité :", "Invitée :", "Invité(e)s :", "Invité·e :".
    [GeneratedRegex(@"^(?:guests?|invité(?:e|\(e\)|[·.]e)?[·.]?s?)\s*:\s*(?<who>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GuestLine();

    // In capitals alone: a French line may well begin with "En :".
    [GeneratedRegex(@"^(?<language>EN|FR)\s*:\s*(?<prompt>.*)$")]
    private static partial Regex TranslatedLine();

    // "T1.5" is a number, not a label and a prompt.
    [GeneratedRegex(@"^(?<label>[Tt][0-9]+[A-Za-z]?)\s*(?:[:)]|\.(?![0-9]))\s*(?<prompt>.*)$")]
    private static partial Regex LabelledLine();

    [GeneratedRegex("^[TtQqAaRr][0-9]")]
    private static partial Regex LikeALabel();
}
