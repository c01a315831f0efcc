using HcsmChatBot.Facilitation.Transcripts;
using Markdig;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What readers of Markdown that let HTML through make of hostile contents: one of CommonMark alone, and one that knows many extensions.</summary>
public class HostileMarkdownTests
{
    private static readonly HashSet<string> OurElements = ["html", "head", "body", "h1", "h2", "h3", "p", "br", "strong", "blockquote", "a"];

    private static readonly HashSet<string> OurAttributes = ["id", "href"];

    /// <summary>Their number does not depend on how many lines a text has.</summary>
    private static readonly string[] Counted = ["h1", "h2", "h3", "strong", "blockquote"];

    private static readonly Lazy<IReadOnlyList<string>> Files =
        new(() => [.. HostileContents.All.Select(content => HostileChat.Written(MarkdownTranscript.Write, content))]);

    private static readonly Lazy<IReadOnlyList<ReadPage>> Plain = new(() => ReadPage.All(content => PageOf(content, extended: false)));

    private static readonly Lazy<IReadOnlyList<ReadPage>> Extended = new(() => ReadPage.All(content => PageOf(content, extended: true)));

    [Theory]
    [Trait("Fault", "51")]
    [InlineData(false)]
    [InlineData(true)]
    public void No_content_makes_an_element_or_an_attribute_of_its_own(bool extended)
    {
        var expected = Numbers(ReadPage.Of(HostileChat.Harmless, content => PageOf(content, extended)));

        Assert.All(PagesOf(extended), page =>
        {
            Assert.Subset(OurElements, page.Elements.Keys.ToHashSet());
            Assert.Equal(expected, Numbers(page));
            Assert.Subset(OurAttributes, page.Attributes.ToHashSet());
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_link_leads_to_the_web_and_shows_where(bool extended) => Assert.All(PagesOf(extended), page => Assert.All(page.Links, link =>
    {
        link.LeadsToTheWeb();
        Assert.Equal(Target(link.Address), Target(link.Shown));
    }));

    [Theory]
    [Trait("Fault", "51")]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_written_is_there_to_be_read(bool extended) =>
        Assert.All(PagesOf(extended), page => Assert.Equal(HostileChat.Readable(page.Content), HostileChat.Readable(page.Heading)));

    [Fact]
    [Trait("Fault", "48")]
    public void Nobody_is_notified_where_it_is_pasted() => Assert.All(Files.Value, file => Assert.DoesNotMatch(@"@(?=\\?[\p{L}\p{N}_.-])|(?<!\\)<[@#!&:/]", file));

    [Fact]
    public void The_file_has_no_control_character_but_the_end_of_a_line() =>
        Assert.All(Files.Value, file => Assert.DoesNotContain(file, letter => char.IsControl(letter) && letter != '\n'));

    /// <summary>However it is spelt: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2, with names of other scripts in their ASCII form.</summary>
    private static string Target(string address)
    {
        var target = new Uri(address);
        return $"{target.Scheme}://{target.IdnHost}:{target.Port}{Uri.UnescapeDataString(target.PathAndQuery + target.Fragment)}";
    }

    private static IReadOnlyList<ReadPage> PagesOf(bool extended) => (extended ? Extended : Plain).Value;

    private static IEnumerable<int> Numbers(ReadPage page) => Counted.Select(element => page.Elements.GetValueOrDefault(element));

    private static string PageOf(string content, bool extended)
    {
        var reader = new MarkdownPipelineBuilder();
        if (extended)
            reader.UseAdvancedExtensions().UseAutoLinks().UseEmojiAndSmiley().UseYamlFrontMatter();
        return Markdown.ToHtml(HostileChat.Written(MarkdownTranscript.Write, content), reader.Build());
    }
}
