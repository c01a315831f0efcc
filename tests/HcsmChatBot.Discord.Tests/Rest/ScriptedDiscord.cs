using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using HcsmChatBot.Discord.Rest;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>The REST client before a scripted Discord, on a clock of the test's. Answers are given in order; after the last, everything is an empty object.</summary>
internal sealed class ScriptedDiscord : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> script = new();
    private readonly Channel<Asked> asked = Channel.CreateUnbounded<Asked>();
    private readonly HttpClient http;

    public ScriptedDiscord(string api = "https://discord.test/api/v10/")
    {
        http = new HttpClient(this, disposeHandler: false);
        Rest = new DiscordRest(new DiscordOptions { Token = "secret-token", ApiBase = new Uri(api) }, new RestEdge(http, http, Time, () => 0.5), Log);
    }

    public ManualTime Time { get; } = new();

    public ListLog<DiscordRest> Log { get; } = new();

    public DiscordRest Rest { get; }

    public int Unseen => asked.Reader.Count;

    public ScriptedDiscord Answers(HttpStatusCode status, string body = "{}", string type = "application/json", params (string Name, string Value)[] headers)
    {
        script.Enqueue(_ => Task.FromResult(Answer(status, body, type, headers)));
        return this;
    }

    /// <summary>A file from where Discord keeps them.</summary>
    public ScriptedDiscord Sends(HttpContent file)
    {
        script.Enqueue(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = file }));
        return this;
    }

    public ScriptedDiscord AnswersOk(string body = "{}", params (string Name, string Value)[] headers) =>
        Answers(HttpStatusCode.OK, body, "application/json", headers);

    public ScriptedDiscord Refuses(string scope, double retryAfter) => Answers(
        HttpStatusCode.TooManyRequests,
        $$"""{"message":"You are being rate limited.","retry_after":{{retryAfter.ToString(CultureInfo.InvariantCulture)}},"global":{{(scope == "global" ? "true" : "false")}}}""",
        headers: [("X-RateLimit-Scope", scope), ("Retry-After", "9")]);

    public ScriptedDiscord Fails(HttpRequestError error)
    {
        script.Enqueue(_ => throw new HttpRequestException(error));
        return this;
    }

    public ScriptedDiscord Hangs()
    {
        script.Enqueue(async tired =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, tired);
            throw new InvalidOperationException("An endless wait is over.");
        });
        return this;
    }

    /// <summary>The next request.</summary>
    public async Task<Asked> AskedAsync() => await asked.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value));
        asked.Writer.TryWrite(new Asked(request.Method, request.RequestUri!, body, headers) { ContentType = request.Content?.Headers.ContentType });
        return script.TryDequeue(out var next) ? await next(cancellationToken) : Answer(HttpStatusCode.OK, "{}", "application/json", []);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            http.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body, string type, (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    }
}

/// <summary>A request as Discord saw it.</summary>
internal sealed record Asked(HttpMethod Method, Uri Address, string? Body, IReadOnlyDictionary<string, string> Headers)
{
    public MediaTypeHeaderValue? ContentType { get; init; }

    public string Path => Address.PathAndQuery;

    public JsonElement Json => JsonDocument.Parse(Body!).RootElement;
}
