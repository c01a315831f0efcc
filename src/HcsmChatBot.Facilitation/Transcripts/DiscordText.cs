using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A piece of a message, as a reader outside Discord should see it.</summary>
public abstract record TextRun
{
    private TextRun() { }

    public sealed record Plain(string Text) : TextRun;

    /// <param name="Shown">The address as it was typed.</param>
    public sealed record Link(Uri Address, string Shown) : TextRun;

    /// <param name="Name">Null when the record does not tell it.</param>
    public sealed record Mention(Mentioned Kind, string? Name) : TextRun;

    public sealed record Instant(DateTimeOffset At) : TextRun;
}

public enum Mentioned
{
    Person,
    Role,
    Channel,
}

/// <summary>
/// Reads Discord's marks (https://docs.discord.com/developers/reference#message-formatting) and finds the addresses in a message.
/// Markdown stays as it was typed: a masked link so shows where it leads.
/// </summary>
public static partial class DiscordText
{
    /// <summary>The runs together tell the whole text; a mark that cannot be read stays plain.</summary>
    /// <param name="names">What people are called, by id.</param>
    public static ImmutableArray<TextRun> Read(string text, IReadOnlyDictionary<ulong, string> names)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var told = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            var (run, length) = ReadMark(mark, names);
            if (run is null)
                continue;
            if (mark.Index > told)
                runs.Add(new TextRun.Plain(text[told..mark.Index]));
            runs.Add(run);
            told = mark.Index + length;
        }
        if (told < text.Length)
            runs.Add(new TextRun.Plain(text[told..]));
        return runs.ToImmutable();
    }

    private static (TextRun? Run, int Length) ReadMark(Match mark, IReadOnlyDictionary<ulong, string> names)
    {
        if (mark.Groups["address"] is { Success: true } address)
        {
            var shown = mark.Value[0] == '<' ? address.Value : WithoutClosingPunctuation(address.Value);
            var length = mark.Value[0] == '<' ? mark.Length : shown.Length;
            return (WebLink.Read(shown) is { } link ? new TextRun.Link(link, shown) : null, length);
        }
        return (ReadBracketed(mark, names), mark.Length);
    }

    private static TextRun? ReadBracketed(Match mark, IReadOnlyDictionary<ulong, string> names)
    {
        if (mark.Groups["person"] is { Success: true } person)
            return new TextRun.Mention(Mentioned.Person, ulong.TryParse(person.ValueSpan, out var id) ? names.GetValueOrDefault(id) : null);
        if (mark.Groups["role"].Success)
            return new TextRun.Mention(Mentioned.Role, null);
        if (mark.Groups["channel"].Success)
            return new TextRun.Mention(Mentioned.Channel, null);
        if (mark.Groups["emoji"] is { Success: true } emoji)
            return new TextRun.Plain($":{emoji.Value}:");
        if (mark.Groups["command"] is { Success: true } command)
            return new TextRun.Plain($"/{command.Value}");
        return ReadInstant(mark.Groups["instant"].ValueSpan) is { } at ? new TextRun.Instant(at) : null;
    }

    private static DateTimeOffset? ReadInstant(ReadOnlySpan<char> seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unix)
        && unix >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && unix <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(unix)
            : null;

    /// <summary>"(see https://example.org/a_(b)), " ends after "(b)": closing brackets belong to the address only when it opened them.</summary>
    private static string WithoutClosingPunctuation(string address)
    {
        var unopened = address.Count(letter => letter == ')') - address.Count(letter => letter == '(');
        var end = address.Length;
        while (end > 0 && (".,;:!?'\"*_~|`]}»”’".Contains(address[end - 1]) || (address[end - 1] == ')' && unopened-- > 0)))
            end--;
        return address[..end];
    }

    [GeneratedRegex(
        """
        <@!?(?<person>[0-9]{1,20})>
        |<@&(?<role>[0-9]{1,20})>
        |<\#(?<channel>[0-9]{1,20})>
        |<a?:(?<emoji>[A-Za-z0-9_]{1,32}):[0-9]{1,20}>
        |</(?<command>[^:<>\n]{1,100}):[0-9]{1,20}>
        |<t:(?<instant>-?[0-9]{1,13})(?::[tTdDfFsSR])?>
        |<(?<address>https?://[^\s<>\p{C}]+)>
        |(?<![\p{L}\p{N}])(?<address>https?://(?:(?!\]\()[^\s<>\p{C}])+)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
