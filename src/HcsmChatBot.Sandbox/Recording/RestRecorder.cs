using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Notes each REST request and what it was answered: {kind: "rest", method, path, query, requestHeaders, request, files, status, responseHeaders, response}.
/// Of the bot's token only its scheme is kept. An answer that a fault spoils, or keeps from the client, is not the sandbox's word: it is left out
/// together with its request.
/// </summary>
internal sealed class RestRecorder(Recorder recorder)
{
    private const string Unreadable = "(no JSON)";

    private static readonly object Spoilt = new();

    private static readonly string[] Answered =
    [
        "Content-Type", "Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Reset-After", "X-RateLimit-Bucket",
        "X-RateLimit-Scope", "X-RateLimit-Global",
    ];

    public static void LeaveOut(HttpContext http) => http.Items[Spoilt] = Spoilt;

    public Task ObserveAsync(HttpContext http, RequestDelegate next) =>
        recorder.IsOn && http.Request.Path.StartsWithSegments("/api") ? RecordAsync(http, next) : next(http);

    private async Task RecordAsync(HttpContext http, RequestDelegate next)
    {
        http.Request.EnableBuffering();
        var body = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        var like = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? http.Request.Path;
        if (!http.Items.ContainsKey(Spoilt))
            recorder.Note($"{http.Request.Method} {like} {http.Response.StatusCode}", await DescribeAsync(http, answer.ToArray()));
        if (answer.Length > 0)
            await body.WriteAsync(answer.ToArray(), http.RequestAborted);
        // The server would notice an answer that is too short, and refuse instead, if nothing had been sent.
        if (http.Response.ContentLength > answer.Length)
            await body.FlushAsync(http.RequestAborted);
    }

    private static async Task<JsonObject> DescribeAsync(HttpContext http, byte[] answer)
    {
        var request = http.Request;
        var (said, files) = await SaidAsync(request);
        return new JsonObject
        {
            ["kind"] = "rest",
            ["method"] = request.Method,
            ["path"] = request.Path.Value,
            ["query"] = new JsonObject(request.Query.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value.ToString()))),
            ["requestHeaders"] = RequestHeaders(request.Headers),
            ["request"] = said,
            ["files"] = files,
            ["status"] = http.Response.StatusCode,
            ["responseHeaders"] = Chosen(http.Response.Headers, Answered),
            ["response"] = Parse(answer),
        };
    }

    private static JsonObject RequestHeaders(IHeaderDictionary headers)
    {
        var chosen = Chosen(headers, ["User-Agent", "Content-Type"]);
        if (headers.Authorization is [{ } value])
            chosen["authorization"] = value.Split(' ')[0] is "Bot" or "Bearer" ? value.Split(' ')[0] : "unknown";
        return chosen;
    }

    private static JsonObject Chosen(IHeaderDictionary headers, IEnumerable<string> names) => new(
        names.Where(headers.ContainsKey).Select(name => KeyValuePair.Create(name.ToLowerInvariant(), (JsonNode?)headers[name].ToString())));

    /// <returns>The JSON, null where there is none; and the files beside it as {name, filename, size}.</returns>
    private static async Task<(JsonNode? Json, JsonArray Files)> SaidAsync(HttpRequest request)
    {
        request.Body.Position = 0;
        if (request.HasFormContentType)
            return await FilledInAsync(request);
        using var text = new MemoryStream();
        await request.Body.CopyToAsync(text);
        return (Parse(text.ToArray()), []);
    }

    private static async Task<(JsonNode? Json, JsonArray Files)> FilledInAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync();
            var files = form.Files.Select(file => new JsonObject { ["name"] = file.Name, ["filename"] = file.FileName, ["size"] = file.Length });
            return (Parse(Encoding.UTF8.GetBytes(form["payload_json"].ToString())), files.ToJson());
        }
        catch (Exception torn) when (torn is InvalidDataException or IOException)
        {
            return (Unreadable, []);
        }
    }

    /// <summary>What is no JSON is noted as a text, which no schema takes for a document.</summary>
    private static JsonNode? Parse(byte[] text)
    {
        try
        {
            return text.Length == 0 ? null : Documents.Parse(text);
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }
}
