namespace HcsmChatBot.Sandbox;

/// <summary>
/// How many answers of 401, 403 and 429 were given, shared ones not counted. Discord bans the address at 10,000 in ten minutes.
/// Guarded by the world's gate. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly Queue<long> recent = new();

    public int Ever { get; private set; }

    public int OfTheLastTenMinutes
    {
        get
        {
            while (recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
                recent.Dequeue();
            return recent.Count;
        }
    }

    public void Count(HttpResponse response)
    {
        if (response.StatusCode is not (401 or 403 or 429) || response.Headers["X-RateLimit-Scope"] is ["shared"])
            return;
        Ever++;
        recent.Enqueue(time.GetTimestamp());
    }
}
