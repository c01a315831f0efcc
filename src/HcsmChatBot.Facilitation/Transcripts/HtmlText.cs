using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// Writes what others wrote into a page so that it stays text: everything is encoded, control characters become visible signs or go,
/// and only addresses that pass <see cref="WebLink"/> become links.
/// </summary>
internal sealed class HtmlText(TextWriter output, TranscriptWords words, ChatClock clock, IReadOnlyDictionary<ulong, string> people)
{
    // Letters of all scripts stay readable in the file; what has a meaning in HTML is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Encode(string text) => Encoder.Encode(HarmlessText.Visible(text));

    /// <summary>Text whose direction is its own: a name or a title among words of the page.</summary>
    internal static string Isolated(string text) => $"<bdi>{Encode(text)}</bdi>";

    /// <summary>Empty for an address that is not allowed to be a link.</summary>
    internal static string Link(Uri? address, string content) => address is not null && WebLink.IsAllowed(address)
        ? $"""<a href="{Encode(address.AbsoluteUri)}" rel="noopener noreferrer nofollow">{content}</a>"""
        : "";

    internal static string Time(DateTimeOffset at, string told) =>
        $"""<time datetime="{at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{Encode(told)}</time>""";

    internal void Write(string text)
    {
        foreach (var run in DiscordText.Read(text, people))
            output.Write(run switch
            {
                TextRun.Link link => Link(link.Address, Encode(link.Shown)),
                TextRun.Mention mention => $"""<span class="mention">{Isolated(words.NameOf(mention))}</span>""",
                TextRun.Instant instant => clock.Universal(instant.At),
                TextRun.Plain plain => Encode(plain.Text),
                _ => throw new UnreachableException(),
            });
    }
}
