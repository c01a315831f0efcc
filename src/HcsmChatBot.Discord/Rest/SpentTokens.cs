namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// Interactions' tokens that Discord knows no more. A webhook, which is what answers such a token, must not be used again after a 404.
/// https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
/// </summary>
internal sealed class SpentTokens
{
    /// <summary>A token lives for 15 minutes, so the oldest are of no use to anybody.</summary>
    public const int MostKept = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, RestAnswer> answers = [];
    private readonly Queue<string> oldestFirst = new();

    public void Note(RestCall call, RestAnswer notFound)
    {
        lock (gate)
        {
            if (!answers.TryAdd(call.Major, notFound))
                return;
            oldestFirst.Enqueue(call.Major);
            if (oldestFirst.Count > MostKept)
                answers.Remove(oldestFirst.Dequeue());
        }
    }

    /// <summary>What Discord said of the token this call would use; null when it has not refused it.</summary>
    public RestAnswer? Of(RestCall call)
    {
        if (!call.OfInteraction)
            return null;
        lock (gate)
            return answers.GetValueOrDefault(call.Major);
    }
}
