namespace HcsmChatBot.Discord.Rest;

/// <summary>One request and its answer. https://docs.discord.com/developers/reference#http-api</summary>
internal sealed class RestExchange(DiscordOptions options, RestEdge edge)
{
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestTryWithFiles = TimeSpan.FromMinutes(1);

    /// <summary>https://docs.discord.com/developers/reference#user-agent</summary>
    private readonly string userAgent =
        $"DiscordBot ({options.Homepage}, {typeof(RestExchange).Assembly.GetName().Version?.ToString(3) ?? "0"})";

    /// <exception cref="HttpRequestException">There was no connection, or it broke.</exception>
    /// <exception cref="TimeoutException">There was no answer in time.</exception>
    public async Task<RestAnswer> AskAsync(RestCall call, CancellationToken stopping)
    {
        using var request = Request(call);
        using var tooLong = new CancellationTokenSource(call.Body is { Files.Count: > 0 } ? LongestTryWithFiles : LongestTry, edge.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, stopping);
        try
        {
            var asked = edge.Time.GetUtcNow();
            using var answer = await edge.Api.SendAsync(request, either.Token);
            var body = await answer.Content.ReadAsByteArrayAsync(either.Token);
            return new RestAnswer(answer.StatusCode, body, RateLimitNews.Of(answer, body))
            {
                Clock = answer.Headers.Date is { } theirs ? new ClockReading(theirs, asked, edge.Time.GetUtcNow()) : null,
            };
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
}
