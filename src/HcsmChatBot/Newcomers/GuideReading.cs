using System.Collections.Immutable;
using System.Text;

namespace HcsmChatBot.Newcomers;

/// <summary>What a guide's file holds.</summary>
/// <param name="Pages">At least one, unless something is wrong.</param>
/// <param name="Wrong">What is wrong and what is expected, in one line; null when it can be used.</param>
public sealed record GuideReading(ImmutableArray<GuidePage> Pages, string? Wrong)
{
    public const int MaxPages = 20;

    private const string Heading = "## ";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Each "## heading" begins a page; what stands before the first is a note to whoever edits the file.</summary>
    public static GuideReading Read(byte[] file)
    {
        try
        {
            return Read(Strict.GetString(file));
        }
        catch (DecoderFallbackException)
        {
            return new GuideReading([], "it is not UTF-8; expected a text file saved as UTF-8.");
        }
    }

    private static GuideReading Read(string text)
    {
        var pages = PagesOf(text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'));
        var wrong = pages switch
        {
            [] when string.IsNullOrWhiteSpace(text) => "it is empty; expected a page for each \"## heading\".",
            [] => "there is no line that begins with \"## \"; expected a page for each such heading.",
            { Length: > MaxPages } => $"it has {pages.Length} pages; expected at most {MaxPages}.",
            _ => pages.FirstOrDefault(page => page.Length > GuidePage.MaxLength) is { } tooLong
                ? $"the page \"{tooLong.Title}\" has {tooLong.Length} characters; expected at most {GuidePage.MaxLength}."
                : null,
        };
        return new GuideReading(wrong is null ? pages : [], wrong);
    }

    private static ImmutableArray<GuidePage> PagesOf(string[] lines)
    {
        var pages = ImmutableArray.CreateBuilder<GuidePage>();
        for (var next = 0; next < lines.Length; next++)
        {
            if (!IsHeading(lines[next]))
                continue;
            var text = lines.Skip(next + 1).TakeWhile(line => !IsHeading(line));
            pages.Add(new GuidePage(lines[next][Heading.Length..].Trim(), string.Join('\n', text).Trim()));
        }

        return pages.ToImmutable();
    }

    private static bool IsHeading(string line) => line.StartsWith(Heading, StringComparison.Ordinal) && line.Length > Heading.Length;
}
