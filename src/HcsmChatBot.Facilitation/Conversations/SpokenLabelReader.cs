using System.Globalization;

namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>
/// A label is believed when something sets it apart (a colon, a bracket, a dash between spaces, the end of the line) or when an ordinary word
/// follows it; not when it is glued to more letters or digits, joined to a second label, or followed by a word that makes it a term of medicine.
/// </summary>
internal static class SpokenLabelReader
{
    private const string Letters = "TARQ";

    // A1c, T1D, T1w, T4s, Tx: without a separator these are medicine (or a plural), not the third or fourth part of a topic.
    private const string DoubtfulParts = "cdswx";

    internal static SpokenLabel? Read(ReadOnlySpan<char> text)
    {
        var rest = SkipOpening(SkipMentions(text), out var emphasised);
        if (TakeLabel(ref rest) is not { } label)
            return null;
        if (emphasised)
            rest = rest.TrimStart("*_`");
        if (label.IsClosingThoughts)
            return IsSetApart(rest, label) == true ? label : null;
        return IsSetApart(rest, label) ?? IsFollowedByAnOrdinaryWord(rest, label) ? label : null;
    }

    /// <summary>Skips "&lt;@123&gt;", "@name" and Twitter's ".@name", as often as they come.</summary>
    private static ReadOnlySpan<char> SkipMentions(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = SkipInvisible(text);
            var end = text.StartsWith("<@") ? text.IndexOf('>') + 1
                : text.StartsWith("@") || text.StartsWith(".@") ? text.IndexOfAny(" \n\r\t\u00A0")
                : 0;
            if (end <= 0)
                return text;
            text = text[end..].TrimStart(",:");
        }
    }

    private static ReadOnlySpan<char> SkipInvisible(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || char.GetUnicodeCategory(text[start]) == UnicodeCategory.Format))
            start++;
        return text[start..];
    }

    /// <summary>Skips the mark of a list or a heading, a hash, brackets and emphasis.</summary>
    private static ReadOnlySpan<char> SkipOpening(ReadOnlySpan<char> text, out bool emphasised)
    {
        if (text.StartsWith("- ") || text.StartsWith("* ") || text.StartsWith("• "))
            text = SkipSpaces(text[1..]);
        if (text.StartsWith("#"))
            text = SkipSpaces(text.TrimStart('#'));
        var label = text.TrimStart("([*_`");
        emphasised = text[..^label.Length].ContainsAny("*_`");
        return label;
    }

    private static SpokenLabel? TakeLabel(ref ReadOnlySpan<char> text)
    {
        if (text.StartsWith("CT", StringComparison.OrdinalIgnoreCase) && (text.Length == 2 || !IsWordPart(text[2..])))
        {
            text = text[2..];
            return SpokenLabel.ClosingThoughts;
        }

        if (text.Length < 2 || !Letters.Contains(char.ToUpperInvariant(text[0])) || !char.IsAsciiDigit(text[1]) || text[1] == '0')
            return null;
        var length = text.Length > 2 && char.IsAsciiDigit(text[2]) ? 3 : 2;
        var label = new SpokenLabel(char.ToUpperInvariant(text[0]), int.Parse(text[1..length], provider: CultureInfo.InvariantCulture), null);
        if (length < text.Length && char.IsAsciiLetter(text[length]))
            label = label with { Part = char.ToLowerInvariant(text[length++]) };
        if (length < text.Length && IsWordPart(text[length..]))
            return null;
        text = text[length..];
        return label;
    }

    /// <summary>True or false where punctuation or the end decides; null where it is left to the word that follows.</summary>
    private static bool? IsSetApart(ReadOnlySpan<char> rest, SpokenLabel label)
    {
        var after = SkipSpaces(rest);
        var doubtful = label.Part is { } part && DoubtfulParts.Contains(part);
        if (after.IsEmpty || after[0] is '\n' or '\r')
            return !doubtful;
        var beyond = after[1..];
        return after[0] switch
        {
            ':' or '：' => !BeginsWithLabel(beyond),
            ')' or ']' => true,
            '.' => beyond.IsEmpty || !(char.IsAsciiDigit(beyond[0]) || char.IsLower(beyond[0])),
            '…' => !doubtful,
            ',' => !doubtful && !BeginsWithLabel(SkipSpaces(beyond)),
            '–' or '—' => beyond.IsEmpty || !(char.IsAsciiDigit(beyond[0]) || BeginsWithLabel(SkipSpaces(beyond))),
            '-' => beyond.IsEmpty || char.IsWhiteSpace(beyond[0]) || beyond[0] == '>',
            '«' or '»' or '‹' or '“' or '„' or '‘' or '"' => !doubtful,
            _ when doubtful || after.Length == rest.Length => false,
            _ => null,
        };
    }

    private static bool IsFollowedByAnOrdinaryWord(ReadOnlySpan<char> rest, SpokenLabel label)
    {
        var after = SkipSpaces(rest);
        if (after[0] == '<')
            return after.Length > 1 && "@#:at/h".Contains(after[1]);
        if ("=<>≤≥±+/&%~×^".Contains(after[0]))
            return false;
        after = after.TrimStart("([*_'’");
        var word = after[..WordLength(after)];
        return !BeginsWithLabel(after)
            && !(IsJoint(word) && BeginsWithLabel(SkipSpaces(after[word.Length..])))
            && !MedicalContinuation.Follows(label.Letter, word);
    }

    private static bool IsJoint(ReadOnlySpan<char> word)
    {
        foreach (var joint in (ReadOnlySpan<string>)["and", "or", "vs", "versus", "et", "ou"])
            if (word.Equals(joint, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool BeginsWithLabel(ReadOnlySpan<char> text) => TakeLabel(ref text) is not null;

    private static bool IsWordPart(ReadOnlySpan<char> text) =>
        char.IsLetterOrDigit(text[0]) || char.GetUnicodeCategory(text[0]) is UnicodeCategory.NonSpacingMark;

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsWordPart(text[length..]))
            length++;
        return length;
    }

    /// <summary>Also the no-break spaces that French puts before a colon and inside guillemets.</summary>
    private static ReadOnlySpan<char> SkipSpaces(ReadOnlySpan<char> text) => text.TrimStart(" \t\u00A0\u202F\u2009");
}
