using System.Net;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Tests.Rehearsal;

/// <summary>The archive beside the rehearsal's page, asked as a browser asks.</summary>
public sealed class TranscriptPagesTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();
    private readonly HttpClient browser = new();
    private Database? database;
    private WebApplication? site;

    public async Task InitializeAsync()
    {
        database = Database.OpenToWrite(folder.Path);
        using var store = Stores.Over(database);
        var plan = new ChatPlan(7, 1, 2, "hcsmca", Agenda.Unplanned("Hope & <care>"), [new Host(3, "Morgan")], Pace: null, ThreadPlan.Topic);
        var open = new Chat.Open(plan, Proceedings.Begin(Now, plan.Agenda), TopicEndsAt: null);
        await store.SaveAsync(new Commit(new Transition(open, []), new ChatEvent.EndDue(Now)), default);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        new TranscriptPages(new ChatOptions()) { Archive = new ArchiveReader(database) }.Map(site);
        await site.StartAsync();
        browser.BaseAddress = new Uri(site.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
    }

    public void Dispose()
    {
        browser.Dispose();
        database?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_list_leads_to_every_form_of_a_chat()
    {
        var list = await browser.GetStringAsync(new Uri("transcripts/", UriKind.Relative));

        Assert.Contains("<a href=\"7.html\"><bdi>Hope &amp; &lt;care&gt;</bdi></a>", list, StringComparison.Ordinal);
        Assert.All(["json", "md", "csv", "txt"], form => Assert.Contains($"<a href=\"7.{form}\">{form.ToUpperInvariant()}</a>", list, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_takes_its_own_style_and_no_other()
    {
        using var answer = await browser.GetAsync(new Uri("transcripts/", UriKind.Relative));

        Assert.Equal(["default-src 'none'; style-src 'self'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("<style", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("json", "application/json", "{")]
    [InlineData("md", "text/plain; charset=utf-8", "# Hope \\& \\<care\\>")]
    [InlineData("csv", "text/csv; charset=utf-8; header=present", "\"topic\",\"id\"")]
    [InlineData("txt", "text/plain; charset=utf-8", "Hope & <care>")]
    public async Task Each_form_is_served_as_what_it_is_and_no_browser_guesses(string form, string type, string beginning)
    {
        using var answer = await browser.GetAsync(new Uri($"transcripts/7.{form}", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith(beginning, (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_is_saved_under_a_name_that_says_what_it_is()
    {
        using var answer = await browser.GetAsync(new Uri("transcripts/7.csv", UriKind.Relative));

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith("-hope-care-7.csv", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("transcripts/5.csv")]
    [InlineData("transcripts/7.pdf")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
