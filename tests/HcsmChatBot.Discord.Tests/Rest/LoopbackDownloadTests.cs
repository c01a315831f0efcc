using System.Net;
using System.Text;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>Downloads as they are in life, over the loopback interface.</summary>
public sealed class LoopbackDownloadTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient http = new();
    private int redirectsFollowed;

    public LoopbackDownloadTests()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapGet("/agenda.md", () => Results.Bytes(Encoding.UTF8.GetBytes("agenda")));
        server.MapGet("/moved.md", () => Results.Redirect("/target.md"));
        server.MapGet("/target.md", () => ++redirectsFollowed);
        server.MapGet("/headers.txt", (HttpContext context) => string.Join(' ', context.Request.Headers.Keys));
    }

    public Task InitializeAsync() => server.StartAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_arrives_whole() => Assert.Equal("agenda", await DownloadAsync("agenda.md"));

    [Fact]
    public async Task The_host_is_told_of_no_token() => Assert.DoesNotContain("Authorization", await DownloadAsync("headers.txt"), StringComparison.Ordinal);

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Assert.ThrowsAsync<DiscordException>(() => DownloadAsync("moved.md"))).Status);
        Assert.Equal(0, redirectsFollowed);
    }

    private async Task<string> DownloadAsync(string file)
    {
        var options = new DiscordOptions { Token = "secret-token", ApiBase = new Uri($"{server.Urls.Single()}/api/v10/") };
        var rest = new DiscordRest(options, http, new ManualTime(), new ListLog<DiscordRest>());
        var attachment = new Attachment { Id = 9, Url = $"{server.Urls.Single()}/{file}" };
        return Encoding.UTF8.GetString(await rest.DownloadAsync(attachment, 1000, default).WaitAsync(Patience.Limit));
    }
}
