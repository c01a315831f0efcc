using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>How every request under /api/v10 is taken in, let through, answered or refused.</summary>
internal sealed class RestRoutes(IEndpointRouteBuilder api, World world, RateLimits limits)
{
    private readonly RestFaults faults = new(world);
    private static readonly string[] TopLevelResources = ["channel", "guild", "webhookToken"];

    public void Get(string pattern, Func<RestCall, RestAnswer> answer) => Map("GET", pattern, answer);

    public void Put(string pattern, Func<RestCall, RestAnswer> answer, RouteLimit? limit = null) => Map("PUT", pattern, answer, limit);

    public void Post(string pattern, Func<RestCall, RestAnswer> answer, RouteLimit? limit = null) => Map("POST", pattern, answer, limit);

    public void Patch(string pattern, Func<RestCall, RestAnswer> answer) => Map("PATCH", pattern, answer);

    public void Delete(string pattern, Func<RestCall, RestAnswer> answer, RouteLimit? limit = null) => Map("DELETE", pattern, answer, limit);

    /// <summary>A route whose secret stands in its path: no Authorization header, and free of the global limit.</summary>
    public void Open(string method, string pattern, Func<RestCall, RestAnswer> answer) =>
        api.MapMethods(pattern, [method], http => faults.ServeAsync(
            http, Name(method, pattern), () => HandleAsync(http, answer, new RouteLimit(Name(method, pattern), CountsGlobally: false), open: true)));

    private void Map(string method, string pattern, Func<RestCall, RestAnswer> answer, RouteLimit? limit = null)
    {
        var routeLimit = limit ?? new RouteLimit(Name(method, pattern));
        api.MapMethods(pattern, [method], http => method == "GET" && MemberReading.IsAsked(http)
            ? ReadAsync(http, answer)
            : faults.ServeAsync(http, Name(method, pattern), () => HandleAsync(http, answer, routeLimit, open: false)));
    }

    private async Task ReadAsync(HttpContext http, Func<RestCall, RestAnswer> answer)
    {
        try
        {
            RestRecorder.LeaveOut(http);
            var call = new RestCall(world, http, await JsonRequest.ReadAsync(http.Request), MemberReading.ReaderOf(world, http));
            var (status, body) = Ask(answer, call);
            await JsonReply.WriteAsync(http, status, body);
        }
        catch (RefusedException refused)
        {
            await JsonReply.WriteAsync(http, refused);
        }
    }

    private async Task HandleAsync(HttpContext http, Func<RestCall, RestAnswer> answer, RouteLimit limit, bool open)
    {
        try
        {
            var application = open ? null : Authorize(http);
            if (limits.Take(limit, application?.Text("id") ?? "", ResourceOf(http), http.Response.Headers) is { } refusal)
            {
                await JsonReply.WriteAsync(http, 429, refusal.Bytes());
                return;
            }

            var call = new RestCall(world, http, await JsonRequest.ReadAsync(http.Request), application);
            var (status, body) = Ask(answer, call);
            await JsonReply.WriteAsync(http, status, body);
        }
        catch (RefusedException refused)
        {
            await JsonReply.WriteAsync(http, refused);
        }
    }

    private (int Status, byte[]? Body) Ask(Func<RestCall, RestAnswer> answer, RestCall call)
    {
        lock (world.Gate)
        {
            var (status, body) = answer(call);
            return (status, body?.Bytes());
        }
    }

    private JsonObject Authorize(HttpContext http)
    {
        const string scheme = "Bot ";
        var header = http.Request.Headers.Authorization is [{ } value] ? value : "";
        lock (world.Gate)
            return (header.StartsWith(scheme, StringComparison.Ordinal) ? world.Applications.WithToken(header[scheme.Length..]) : null) ?? throw DiscordErrors.Unauthorized;
    }

    private static string ResourceOf(HttpContext http) =>
        TopLevelResources.Select(name => http.Request.RouteValues[name] as string).FirstOrDefault(value => value is not null) ?? "";

    private static string Name(string method, string pattern) => $"{method} {pattern}";
}
