using System.Net;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Rest;

/// <summary>Sends a call until there is an answer: waits for rate limits, and repeats what may be repeated.</summary>
internal sealed class RestSender(DiscordOptions options, RestEdge edge, ILogger log) : IDisposable
{
    private const int MostTries = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    private readonly RestExchange exchange = new(options, edge);
    private readonly RateLimiter limiter = new(edge.Time, new InvalidRequests(edge.Time, log) { Metrics = edge.Metrics });
    private readonly SpentTokens spent = new();
    private readonly CancellationTokenSource tokenRefused = new();

    public CancellationToken TokenRefused => tokenRefused.Token;

    /// <exception cref="DiscordException">Discord refused.</exception>
    /// <exception cref="DiscordUnreachableException">No answer after the tries that were safe.</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken stopping) => (await AnswerAsync(call, stopping)).Body;

    /// <summary>The same, with what came beside the body.</summary>
    public async Task<RestAnswer> AnswerAsync(RestCall call, CancellationToken stopping)
    {
        using var permit = await limiter.EnterAsync(call, stopping);
        for (var failures = 0; ;)
        {
            await permit.ReadyAsync(stopping);
            StopWhatIsRefusedAlready(call);
            try
            {
                var answer = await AskAsync(call, stopping);
                permit.Learn(answer);
                if (answer.IsSuccess)
                    return answer;
                if (answer.IsServerError)
                    await PauseOrGiveUpAsync(call, ++failures, new Failure($"Discord met an error of its own ({(int)answer.Status})", null), stopping);
                else
                    failures += TriesSpentOn(call, answer, failures);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException)
            {
                await PauseOrGiveUpAsync(call, ++failures, new Failure(NoAnswer.Why(failure, options.ApiBase), failure), stopping);
            }
        }
    }

    public void Dispose() => tokenRefused.Dispose();

    /// <summary>One try, counted and timed.</summary>
    private async Task<RestAnswer> AskAsync(RestCall call, CancellationToken stopping)
    {
        var began = edge.Time.GetTimestamp();
        int? status = null;
        try
        {
            var answer = await exchange.AskAsync(call, stopping);
            status = (int)answer.Status;
            if (answer.Limits.Refused is { } scope)
                edge.Metrics.RateLimited(scope);
            return answer;
        }
        finally
        {
            edge.Metrics.Asked(call, status, edge.Time.GetElapsedTime(began));
        }
    }

    /// <summary>A limit of Discord's own ends when it says; of a page that stands before Discord nobody knows whether it ever goes away.</summary>
    private int TriesSpentOn(RestCall call, RestAnswer answer, int failures)
    {
        if (answer.Limits.Refused is not { } scope)
            throw Refusal(call, answer);
        log.LogInformation("{Call} waits for {Pause}: limit of scope {Scope}.", call, answer.Limits.RetryAfter, scope);
        if (scope != RateLimitScope.Network)
            return 0;
        return failures + 1 < MostTries
            ? 1
            : throw new DiscordUnreachableException($"{call} did not get through: this machine's address is held up before Discord ({(int)answer.Status}, no answer of Discord's own).");
    }

    private async Task PauseOrGiveUpAsync(RestCall call, int failures, Failure failure, CancellationToken stopping)
    {
        log.LogWarning("{Call} failed: {Reason} (try {Try}).", call, failure.Reason, failures);
        if (failures >= MostTries || !(call.Repeatable || NoAnswer.NeverLeft(failure.Cause)))
            throw new DiscordUnreachableException($"{call} had no usable answer: {failure.Reason}.", failure.Cause);
        await Task.Delay(FirstPause * Math.Pow(2, failures - 1) * (0.5 + (edge.Random() / 2)), edge.Time, stopping);
    }

    private DiscordException Refusal(RestCall call, RestAnswer answer)
    {
        // An interaction's answer is refused for its own token; only for the others does 401 speak of the bot's.
        if (answer.Status == HttpStatusCode.Unauthorized && !call.OfInteraction)
            tokenRefused.Cancel();
        if (answer.Status == HttpStatusCode.NotFound && call.OfInteraction)
            spent.Note(call, answer);
        return DiscordError.From(call, answer);
    }

    private void StopWhatIsRefusedAlready(RestCall call)
    {
        if (tokenRefused.IsCancellationRequested)
            throw new DiscordException(HttpStatusCode.Unauthorized, 0, $"{call} was not sent: Discord refuses the bot's token");
        if (spent.Of(call) is { } notFound)
            throw DiscordError.From(call, notFound);
    }

    private sealed record Failure(string Reason, Exception? Cause);
}
