namespace HcsmChatBot.Sandbox;

/// <summary>What goes wrong with a request; with which is said by a <see cref="RestOccasion"/>.</summary>
public abstract record RestFault : Fault
{
    private RestFault()
    {
    }

    /// <summary>429 of Discord's own. https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit</summary>
    /// <param name="Scope">Shared ones do not count as invalid requests.</param>
    /// <param name="RetryAfter">Seconds, 0 to 86,400.</param>
    public sealed record RateLimited(RateLimitScope Scope = RateLimitScope.User, double RetryAfter = 1) : RestFault;

    /// <summary>429 as HTML, from the network in front of Discord.</summary>
    /// <param name="RetryAfter">Whole seconds, 0 to 86,400; null leaves the header out.</param>
    public sealed record Cloudflare(int? RetryAfter = null) : RestFault;

    /// <summary>403 as HTML, from the network in front of Discord.</summary>
    public sealed record Forbidden : RestFault;

    /// <summary>401: the token is no longer right.</summary>
    public sealed record Unauthorized : RestFault;

    /// <summary>The request is not carried out.</summary>
    /// <param name="Status">500 to 599.</param>
    public sealed record ServerError(int Status = 502, bool Html = true) : RestFault;

    /// <summary>The request waits before it is carried out.</summary>
    /// <param name="Milliseconds">Of real time (<see cref="SandboxOptions.Time"/>), 1 to 86,400,000.</param>
    public sealed record Slow(int Milliseconds) : RestFault;

    /// <summary>The request is carried out; then the connection is cut.</summary>
    public sealed record LostReply : RestFault;

    /// <summary>The connection is cut before the request is carried out. An HTTP client may repeat a GET by itself.</summary>
    public sealed record Refused : RestFault;

    /// <summary>The request is carried out and answered with its status (200 in place of 204) and type, and a body that is no JSON.</summary>
    public sealed record NonsenseBody : RestFault;

    /// <summary>The request is carried out; half of the answer is sent, then the connection ends.</summary>
    public sealed record TruncatedBody : RestFault;
}
