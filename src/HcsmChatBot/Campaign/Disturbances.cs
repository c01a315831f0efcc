using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Campaign;

/// <summary>What happens to the bot's connection: all the while a little of everything, and now and then, at random, a break of one kind.</summary>
/// <param name="chance">The same seed does the same.</param>
/// <param name="heartbeatInterval">In milliseconds. Of hurried ones; so a connection that has gone silent is noticed in a second.</param>
internal sealed class Disturbances(RehearsalApi sandbox, Random chance, int heartbeatInterval = 10_000)
{
    /// <summary>A process that starts on a busy machine may not get to its heartbeats any sooner.</summary>
    public const int UnhurriedHeartbeats = 5_000;

    /// <summary>How long a slow request waits, in milliseconds.</summary>
    private const int Slowness = 300;

    private static readonly int[] Codes = [1000, 1001, 1011, 1012, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];

    private static readonly Break[] Breaks =
    [
        .. Codes.Select(code => new Break($"closed with {code}", new GatewayFault.Close(code))),
        new("cut without a word", new GatewayFault.Abort()),
        new("cut in mid-frame", new GatewayFault.Torn(), GatewayMoment.Dispatch),
        new("cut in mid-replay", new GatewayFault.Abort(), GatewayMoment.Replay),
        new("stream corrupt", new GatewayFault.Corrupt(), GatewayMoment.Dispatch),
        new("nonsense, no JSON", new GatewayFault.Nonsense()),
        new("nonsense, no payload", new GatewayFault.Nonsense(NonsenseKind.Payload)),
        new("silent", new GatewayFault.Silence()),
        new("asked to reconnect", new GatewayFault.Reconnect()),
        new("asked to reconnect instead of greeted", new GatewayFault.Reconnect(), GatewayMoment.Hello),
        new("asked to reconnect in mid-replay", new GatewayFault.Reconnect(), GatewayMoment.Replay),
        new("session invalid, resumable", new GatewayFault.Invalid()),
        new("session invalid, over", new GatewayFault.Invalid(Resumable: false)),
        new("session forgotten", new GatewayFault.Forget()),
        new("resume refused", new GatewayFault.Invalid(Resumable: false), GatewayMoment.Resume),
    ];

    private readonly SortedDictionary<string, int> made = [];

    /// <summary>How often each break happened.</summary>
    public IReadOnlyDictionary<string, int> Made => made;

    /// <summary>From now on some dispatches come several times, late or never, and some questions get no answer at first.</summary>
    public void Begin(int seed)
    {
        sandbox.GatewaySettings = sandbox.GatewaySettings with { HeartbeatInterval = heartbeatInterval };
        Always(new GatewayFault.Duplicate(), 0.02);
        Always(new GatewayFault.Swap(Renumbered: true), 0.02);
        Always(new GatewayFault.Drop(), 0.005);
        sandbox.Disturb(new RestFault.ServerError(), new RestOccasion("GET") { Times = null, Likelihood = 0.02, Seed = seed });
        sandbox.Disturb(new RestFault.RateLimited(), new RestOccasion("GET") { Times = null, Likelihood = 0.01, Seed = seed });

        void Always(GatewayFault fault, double likelihood) =>
            sandbox.Disturb(fault, new GatewayOccasion { Moment = GatewayMoment.Dispatch, Times = null, Likelihood = likelihood, Seed = seed });
    }

    /// <summary>From now on some of what the bot posts and answers is refused at first, comes late, or is carried out without a word to it.</summary>
    public void BeginWithPosts(int seed)
    {
        Sometimes(new RestFault.ServerError(), 0.02);
        Sometimes(new RestFault.LostReply(), 0.02);
        Sometimes(new RestFault.TruncatedBody(), 0.02);
        Sometimes(new RestFault.RateLimited(RateLimitScope.Shared, RetryAfter: 0.2), 0.02);
        Sometimes(new RestFault.Slow(Slowness), 0.05);

        void Sometimes(RestFault fault, double likelihood) => sandbox.Disturb(fault, new RestOccasion("POST") { Times = null, Likelihood = likelihood, Seed = seed });
    }

    /// <summary>Breaks the connection.</summary>
    public void Next()
    {
        var kind = Breaks[chance.Next(Breaks.Length)];
        if (kind.At is { } moment)
            sandbox.Disturb(kind.Fault, new GatewayOccasion { Moment = moment });
        else
            sandbox.Disturb(kind.Fault);
        if (kind.At is GatewayMoment.Hello or GatewayMoment.Replay or GatewayMoment.Resume)
            sandbox.Disturb(new GatewayFault.Abort());
        made[kind.Name] = made.GetValueOrDefault(kind.Name) + 1;
    }

    /// <param name="At">Null: at once.</param>
    private sealed record Break(string Name, GatewayFault Fault, GatewayMoment? At = null);
}
