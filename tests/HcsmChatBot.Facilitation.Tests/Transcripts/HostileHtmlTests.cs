using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What a browser makes of a page with hostile contents.</summary>
public class HostileHtmlTests
{
    /// <summary>A text may hold these without help: a link, somebody's name, an instant.</summary>
    private static readonly string[] OfTexts = ["a", "span", "bdi", "time", "p"];

    private static readonly HashSet<string> OurAttributes =
        ["lang", "charset", "http-equiv", "content", "name", "class", "href", "rel", "id", "dir", "datetime", "tabindex", "aria-labelledby", "aria-label", "aria-hidden"];

    private static readonly ReadPage Harmless = ReadPage.Of(HostileChat.Harmless, PageOf);

    private static readonly Lazy<IReadOnlyList<ReadPage>> Pages = new(() => ReadPage.All(PageOf));

    [Fact]
    public void There_are_more_than_three_hundred_contents() => Assert.InRange(HostileContents.All.Count, 300, int.MaxValue);

    [Fact]
    [Trait("Fault", "46")]
    public void No_content_makes_an_element_of_its_own() => Assert.All(Pages.Value, page => Assert.Equal(Skeleton(Harmless), Skeleton(page)));

    [Fact]
    [Trait("Fault", "46")]
    public void No_content_makes_an_attribute_of_its_own() => Assert.All(Pages.Value, page => Assert.Subset(OurAttributes, page.Attributes.ToHashSet()));

    [Fact]
    [Trait("Fault", "46")]
    public void A_link_leads_within_the_page_or_to_the_web_which_is_told_nothing() =>
        Assert.All(Pages.Value, page => Assert.All(page.Links.Where(link => !link.IsWithinThePage), link =>
        {
            link.LeadsToTheWeb();
            Assert.Equal("noopener noreferrer nofollow", link.Relation);
        }));

    [Fact]
    public void No_content_changes_the_style_or_the_policy() => Assert.All(Pages.Value, page => Assert.Equal(Harmless.Fixed, page.Fixed));

    [Fact]
    public void What_was_written_is_there_to_be_read() =>
        Assert.All(Pages.Value, page => Assert.Equal(HostileChat.Readable(page.Content), HostileChat.Readable(page.Heading)));

    /// <summary>How often each element stands there, but for those that a text may hold.</summary>
    private static IEnumerable<(string, int)> Skeleton(ReadPage page) =>
        page.Elements.Where(element => !OfTexts.Contains(element.Key)).Select(element => (element.Key, element.Value)).Order();

    private static string PageOf(string content) => HostileChat.Written(HtmlTranscript.Write, content);
}
