using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// Writes what others wrote into a page so that it stays text: everything is encoded, control characters become visible signs or go,
/// and only addresses that pass <see cref="WebLink"/> become links.
/// </summary>
internal sealed class HtmlText(TextWriter output, TranscriptWords words, IReadOnlyDictionary<ulong, string> people)
{
    // Letters of all scripts stay readable in the file; what has a meaning in HTML is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Embeddings, overrides and isolates could turn round what stands beside them; every text is isolated by the page already.
    private const string BidiControls = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. BidiControls, .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl).Except(['\n', '\t'])]);

    internal static string Encode(string text) => Encoder.Encode(Visible(text));

    /// <summary>Text whose direction is its own: a name or a title among words of the page.</summary>
    internal static string Isolated(string text) => $"<bdi>{Encode(text)}</bdi>";

    /// <summary>Empty for an address that is not allowed to be a link.</summary>
    internal static string Link(Uri? address, string content) => address is not null && WebLink.IsAllowed(address)
        ? $"""<a href="{Encode(address.AbsoluteUri)}" rel="noopener noreferrer nofollow">{content}</a>"""
        : "";

    internal void Write(string text)
    {
        foreach (var run in DiscordText.Read(text, people))
            output.Write(run switch
            {
                TextRun.Link link => Link(link.Address, Encode(link.Shown)),
                TextRun.Mention mention => $"""<span class="mention">{Isolated(Named(mention))}</span>""",
                TextRun.Instant instant => Moment(instant.At),
                TextRun.Plain plain => Encode(plain.Text),
                _ => throw new UnreachableException(),
            });
    }

    private string Named(TextRun.Mention mention) => mention switch
    {
        { Name: { } name } => $"@{name}",
        { Kind: Mentioned.Role } => words.SomeRole,
        { Kind: Mentioned.Channel } => words.SomeChannel,
        _ => words.Someone,
    };

    /// <summary>In UTC: Discord would show each reader their own zone, a page without scripts cannot.</summary>
    private static string Moment(DateTimeOffset at)
    {
        var utc = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""<time datetime="{utc}">{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC</time>""";
    }

    private static string Visible(string text)
    {
        if (text.AsSpan().IndexOfAny(Controls) < 0)
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (!BidiControls.Contains(letter))
                shown.Append(letter switch
                {
                    '\n' or '\t' => letter,
                    < ' ' => (char)('\u2400' + letter),
                    '\u007F' => '\u2421',
                    >= '\u0080' and < '\u00A0' => '\uFFFD',
                    _ => letter,
                });
        return shown.ToString();
    }
}
