using System.Net;
using System.Text.RegularExpressions;
using HcsmChatBot.Sandbox.Tests.Kit;
using Microsoft.AspNetCore.Builder;

namespace HcsmChatBot.Sandbox.Tests.Pages;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_and_all_it_links_to_come_from_here_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var page = await stage.SendAsync(HttpMethod.Get, "", null, null);

        var links = Links().Matches((string)page.Body!).Select(match => match.Groups[1].Value).Where(link => link != "/transcripts/").ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
            Assert.Equal(HttpStatusCode.OK, (await stage.SendAsync(HttpMethod.Get, link, null, null)).Status);
    }

    [Fact]
    public async Task Scripts_and_styles_are_allowed_from_this_host_only()
    {
        await using var stage = await Stage.OpenAsync();

        var page = await stage.SendAsync(HttpMethod.Get, "", null, null);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_bot_can_be_mapped_beside_it()
    {
        await using var host = SandboxHost.Build(new SandboxOptions(), app => app.MapGet("/transcripts/", () => "transcripts"));
        await host.StartAsync(CancellationToken.None);
        using var http = new HttpClient();

        Assert.Equal("transcripts", await http.GetStringAsync(new Uri(host.Address, "transcripts/")));
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Links();
}
