using System.Globalization;
using System.Text;

namespace HcsmChatBot.Sandbox;

/// <summary>Where faults are done to requests, and invalid ones are counted.</summary>
internal sealed class RestFaults(World world)
{
    private const string Html = "<!DOCTYPE html><html><body><h1>Error</h1></body></html>";
    private const string Prefix = "/api/v10/";

    public async Task ServeAsync(HttpContext http, string pattern, Func<Task> carryOut)
    {
        Date(http.Response.Headers);
        switch (Striking(http, pattern))
        {
            case RestFault.Refused:
                RestRecorder.LeaveOut(http);
                http.Abort();
                break;
            case RestFault.LostReply:
                await KeptAsync(http, carryOut);
                http.Abort();
                break;
            case RestFault.NonsenseBody:
                await KeptAsync(http, carryOut);
                await WriteAsync(http, StatusWithBody(http), "[{\"id\":"u8.ToArray());
                break;
            case RestFault.TruncatedBody:
                await TruncateAsync(http, await KeptAsync(http, carryOut));
                break;
            case RestFault.Slow { Milliseconds: var wait }:
                await Task.Delay(TimeSpan.FromMilliseconds(wait), world.Time, http.RequestAborted);
                await carryOut();
                break;
            case { } refusal:
                await RefuseAsync(http, refusal);
                break;
            case null:
                await carryOut();
                break;
        }

        lock (world.Gate)
            world.InvalidRequests.Count(http.Response);
    }

    private RestFault? Striking(HttpContext http, string pattern)
    {
        lock (world.Gate)
        {
            if (world.Faults.IsEmpty)
                return null;
            var path = http.Request.Path.Value![Prefix.Length..];
            return (RestFault?)world.Faults.Waiting()
                .FirstOrDefault(plan => plan.When is RestOccasion when && when.Fits(pattern, path) && plan.Strikes())?.Fault;
        }
    }

    /// <summary>The server itself would write the date of its last beat, which is late on a busy machine.</summary>
    private void Date(IHeaderDictionary headers) =>
        headers.Date = TimeProvider.System.GetUtcNow().AddMilliseconds(world.RestSettings.DateAhead).ToString("R", CultureInfo.InvariantCulture);

    private static Task RefuseAsync(HttpContext http, RestFault fault)
    {
        switch (fault)
        {
            case RestFault.RateLimited limited:
                return WriteAsync(http, 429, RateLimits.Refuse(http.Response.Headers, limited.RetryAfter, limited.Scope).Bytes());
            case RestFault.Cloudflare { RetryAfter: var wait }:
                if (wait is { } seconds)
                    http.Response.Headers.RetryAfter = $"{seconds}";
                return WriteHtmlAsync(http, 429);
            case RestFault.Forbidden:
                return WriteHtmlAsync(http, 403);
            case RestFault.Unauthorized:
                return JsonReply.WriteAsync(http, DiscordErrors.Unauthorized);
            case RestFault.ServerError { Html: true, Status: var status }:
                return WriteHtmlAsync(http, status);
            case RestFault.ServerError { Status: var status }:
                return JsonReply.WriteAsync(http, new RefusedException(status, 0, $"{status}: Server Error"));
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, null);
        }
    }

    /// <summary>Carries out a request whose answer is kept from the client.</summary>
    private static async Task<byte[]> KeptAsync(HttpContext http, Func<Task> carryOut)
    {
        RestRecorder.LeaveOut(http);
        var body = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        try
        {
            await carryOut();
        }
        finally
        {
            http.Response.Body = body;
        }

        return kept.ToArray();
    }

    /// <summary>An answer shorter than its Content-Length makes the server end the connection.</summary>
    private static async Task TruncateAsync(HttpContext http, byte[] whole)
    {
        http.Response.StatusCode = StatusWithBody(http);
        http.Response.ContentLength = Math.Max(2, whole.Length);
        await http.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private static int StatusWithBody(HttpContext http) => http.Response.StatusCode == 204 ? 200 : http.Response.StatusCode;

    private static Task WriteAsync(HttpContext http, int status, byte[] body) => JsonReply.WriteAsync(http, status, body);

    private static Task WriteHtmlAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=UTF-8";
        return http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Html), http.RequestAborted).AsTask();
    }
}
