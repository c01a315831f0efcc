using System.Text;
using HcsmChatBot.Newcomers;

namespace HcsmChatBot.Tests.Newcomers;

public sealed class GuideReadingTests
{
    private const int MostWords = 60;

    public static TheoryData<string> Shipped => new("guide.en.md", "guide.fr.md");

    [Fact]
    public void Each_heading_begins_a_page_and_what_stands_before_is_a_note()
    {
        var reading = Read("\uFEFF# Guide\nA note.\n\n## One\r\nFirst.\r\n\r\nMore.\n## Two \n\n## Three\n### Not a page\n");

        Assert.Null(reading.Wrong);
        Assert.Equal([new GuidePage("One", "First.\n\nMore."), new GuidePage("Two", ""), new GuidePage("Three", "### Not a page")], reading.Pages.ToArray());
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \n\t\n", "it is empty")]
    [InlineData("Only talk.\n# A title\n##no heading\n## ", "there is no line that begins with \"## \"")]
    public void A_guide_without_pages_says_what_is_wrong(string text, string wrong) => AssertWrong(wrong, Read(text));

    [Fact]
    public void More_than_twenty_pages_are_too_many()
    {
        Assert.Equal(20, Read(PagesOf(20)).Pages.Length);
        AssertWrong("it has 21 pages; expected at most 20.", Read(PagesOf(21)));
    }

    [Fact]
    public void A_page_that_Discord_would_not_take_is_named()
    {
        Assert.Null(Read("## Long\n" + new string('x', GuidePage.MaxLength - 4)).Wrong);
        AssertWrong("the page \"Long\" has 1901 characters; expected at most 1900.", Read("## Long\n" + new string('x', GuidePage.MaxLength - 3)));
    }

    [Fact]
    public void What_is_not_UTF8_is_told() => AssertWrong("it is not UTF-8", GuideReading.Read(Encoding.Latin1.GetBytes("## Début\n")));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_shipped_guide_has_short_pages(string name)
    {
        var reading = GuideReading.Read(File.ReadAllBytes(Path.Combine(Repository.Config, name)));

        Assert.Null(reading.Wrong);
        Assert.Equal(8, reading.Pages.Length);
        Assert.All(reading.Pages, page => Assert.InRange(Words(page), 10, MostWords));
    }

    [Fact]
    public void The_longest_page_fits_into_a_message_with_its_number_below()
    {
        var page = new GuidePage("T", new string('x', GuidePage.MaxLength - 1));

        Assert.InRange(GuidePage.Shown(page, "Page 20 of 20").Length, GuidePage.MaxLength, 2000);
    }

    private static int Words(GuidePage page) => page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static GuideReading Read(string text) => GuideReading.Read(Encoding.UTF8.GetBytes(text));

    private static string PagesOf(int count) => string.Concat(Enumerable.Range(1, count).Select(page => $"## Page {page}\nText\n"));

    private static void AssertWrong(string wrong, GuideReading reading)
    {
        Assert.StartsWith(wrong, reading.Wrong, StringComparison.Ordinal);
        Assert.Contains("expected", reading.Wrong, StringComparison.Ordinal);
        Assert.Empty(reading.Pages);
    }
}
