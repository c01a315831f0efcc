using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HcsmChatBot.Health;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace HcsmChatBot.Tests.Health;

/// <summary>The page of health and metrics beside the whole bot, asked over a real socket.</summary>
internal sealed partial class OpenPage : IAsyncDisposable
{
    private readonly HealthPage page;
    private readonly HttpClient http;

    private OpenPage(HealthPage page) => (this.page, http) = (page, new HttpClient { BaseAddress = page.Address });

    public HttpClient Http => http;

    /// <summary>Starts the bot again, this time with a page beside it from the beginning.</summary>
    /// <param name="meanwhile">While no bot runs.</param>
    public static async Task<OpenPage> BesideAsync(BotInSandbox room, Action? meanwhile = null)
    {
        OpenPage? opened = null;
        await room.StopBotAsync();
        meanwhile?.Invoke();
        room.Meet = async parts => opened = await OfAsync(parts);
        await room.StartBotAsync();
        return opened!;
    }

    public static async Task<OpenPage> OfAsync(IServiceProvider parts)
    {
        var page = ActivatorUtilities.CreateInstance<HealthPage>(parts);
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await page.OpenAsync(new HealthOptions { Port = port }, default);
        return new OpenPage(page);
    }

    /// <returns>The status, and what the checks say.</returns>
    public async Task<(int Status, JsonObject Checks)> AskAsync(string probe)
    {
        using var answer = await http.GetAsync(new Uri($"/healthz/{probe}", UriKind.Relative));
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["checks"]!.AsObject());
    }

    /// <summary>The scheduler starts last, behind the start of the bot.</summary>
    public async Task WaitUntilReadyAsync()
    {
        await Soon.UntilAsync(async () => (await AskAsync("ready")).Status == 200);
    }

    public Task<string> ScrapeAsync() => http.GetStringAsync(new Uri("/metrics", UriKind.Relative));

    /// <summary>All that is counted, by name and labels as they stand in the line.</summary>
    public async Task<IReadOnlyDictionary<string, double>> FiguresAsync() => (await ScrapeAsync())
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith('#'))
        .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    /// <summary>Every value of every label.</summary>
    public static IReadOnlyList<string> LabelValues(string scrape) => [.. LabelValue().Matches(scrape).Select(match => match.Groups[1].Value)];

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return page.DisposeAsync();
    }

    [GeneratedRegex("[a-z_]+=\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex LabelValue();
}
