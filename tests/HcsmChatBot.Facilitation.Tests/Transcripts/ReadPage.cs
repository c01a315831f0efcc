using AngleSharp.Html.Parser;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What a browser's parser found in a page that holds a content in all its places.</summary>
internal sealed record ReadPage(
    string Content, string Heading, IReadOnlyDictionary<string, int> Elements, IReadOnlySet<string> Attributes, IReadOnlyList<PageLink> Links, string Fixed)
{
    internal static IReadOnlyList<ReadPage> All(Func<string, string> pageOf) => [.. HostileContents.All.Select(content => Of(content, pageOf))];

    internal static ReadPage Of(string content, Func<string, string> pageOf)
    {
        using var page = new HtmlParser().ParseDocument(pageOf(content));
        return new ReadPage(
            content,
            page.QuerySelector("h1")!.TextContent,
            page.All.CountBy(element => element.LocalName).ToDictionary(),
            page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).ToHashSet(),
            [.. page.QuerySelectorAll("[href]").Select(link => new PageLink(link.GetAttribute("href")!, link.TextContent, link.GetAttribute("rel")))],
            string.Concat(page.QuerySelectorAll("style, meta").Select(element => element.OuterHtml)));
    }
}

internal sealed record PageLink(string Address, string Shown, string? Relation)
{
    internal bool IsWithinThePage => Address.StartsWith('#');

    internal void LeadsToTheWeb()
    {
        var target = new Uri(Address, UriKind.Absolute);
        Assert.Contains(target.Scheme, new[] { "http", "https" });
        Assert.Equal("", target.UserInfo);
    }
}
