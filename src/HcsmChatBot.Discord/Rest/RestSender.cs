using System.Net;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Rest;

/// <summary>Sends a call until there is an answer: waits for rate limits, and repeats what may be repeated.</summary>
internal sealed class RestSender(DiscordOptions options, RestEdge edge, ILogger log) : IDisposable
{
    private const int MostTries = 4;
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestTryWithFiles = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>https://docs.discord.com/developers/reference#user-agent</summary>
    private readonly string userAgent =
        $"DiscordBot ({options.Homepage}, {typeof(RestSender).Assembly.GetName().Version?.ToString(3) ?? "0"})";

    private readonly RateLimiter limiter = new(edge.Time);
    private readonly CancellationTokenSource tokenRefused = new();

    public CancellationToken TokenRefused => tokenRefused.Token;

    /// <exception cref="DiscordException">Discord refused.</exception>
    /// <exception cref="DiscordUnreachableException">No answer after the tries that were safe.</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken stopping)
    {
        using var permit = await limiter.EnterAsync(call, stopping);
        var failures = 0;
        while (true)
        {
            await permit.ReadyAsync(stopping);
            StopWhenTheTokenIsRefused(call);
            RestAnswer answer;
            try
            {
                answer = await AskOnceAsync(call, stopping);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException)
            {
                await PauseOrGiveUpAsync(call, ++failures, failure, stopping);
                continue;
            }

            permit.Learn(answer.Limits);
            if (answer.IsSuccess)
                return answer.Body;
            if (answer.IsServerError)
                await PauseOrGiveUpAsync(call, ++failures, null, stopping);
            else if (answer.Status == HttpStatusCode.TooManyRequests)
                log.LogInformation("{Call} waits for {Pause}: limit of scope {Scope}.", call, answer.Limits.RetryAfter, answer.Limits.Refused);
            else
                throw Refusal(call, answer);
        }
    }

    public void Dispose() => tokenRefused.Dispose();

    private async Task<RestAnswer> AskOnceAsync(RestCall call, CancellationToken stopping)
    {
        using var request = Request(call);
        using var tooLong = new CancellationTokenSource(call.Body is { Files.Count: > 0 } ? LongestTryWithFiles : LongestTry, edge.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, stopping);
        try
        {
            using var answer = await edge.Api.SendAsync(request, either.Token);
            var body = await answer.Content.ReadAsByteArrayAsync(either.Token);
            return new RestAnswer(answer.StatusCode, body, RateLimitNews.Of(answer, body));
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new TimeoutException($"{call} had no answer in time.");
        }
    }

    private HttpRequestMessage Request(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(options.ApiBase, call.Path));
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {options.Token}");
        request.Content = call.Body?.Content();
        return request;
    }

    private async Task PauseOrGiveUpAsync(RestCall call, int failures, Exception? failure, CancellationToken stopping)
    {
        log.LogWarning("{Call} failed ({Kind}), try {Try}.", call, failure is null ? "server error" : failure.GetType().Name, failures);
        if (failures >= MostTries || !(call.Repeatable || NeverLeft(failure)))
            throw new DiscordUnreachableException($"{call} had no usable answer.", failure);
        await Task.Delay(FirstPause * Math.Pow(2, failures - 1) * (0.5 + (edge.Random() / 2)), edge.Time, stopping);
    }

    /// <summary>There was no connection, so Discord cannot have seen the request.</summary>
    private static bool NeverLeft(Exception? failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private DiscordException Refusal(RestCall call, RestAnswer answer)
    {
        // An interaction's answer is refused for its own token; only for the others does 401 speak of the bot's.
        if (answer.Status == HttpStatusCode.Unauthorized && !call.OfInteraction)
            tokenRefused.Cancel();
        return DiscordError.From(call, answer);
    }

    /// <summary>10,000 refused requests in ten minutes lock out the whole address. https://docs.discord.com/developers/topics/rate-limits</summary>
    private void StopWhenTheTokenIsRefused(RestCall call)
    {
        if (tokenRefused.IsCancellationRequested)
            throw new DiscordException(HttpStatusCode.Unauthorized, 0, $"{call} was not sent: Discord refuses the bot's token");
    }
}
