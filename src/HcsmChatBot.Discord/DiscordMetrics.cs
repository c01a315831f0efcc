using System.Diagnostics.Metrics;
using System.Globalization;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Rest;

namespace HcsmChatBot.Discord;

/// <summary>
/// What is counted and measured of the talk with Discord. A label is one of a closed list or a route with names in place of ids: never an id, a name or a
/// text. https://learn.microsoft.com/dotnet/core/diagnostics/metrics-instrumentation
/// </summary>
public sealed class DiscordMetrics
{
    public const string MeterName = "HcsmChatBot.Discord";

    private const string Otherwise = "other";

    private readonly Counter<long> events;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> identifies;
    private readonly Counter<long> resumes;
    private readonly Counter<long> reconnects;
    private readonly Counter<long> closes;
    private readonly Counter<long> requests;
    private readonly Counter<long> rateLimited;
    private readonly Histogram<double> acknowledgements;
    private readonly Histogram<double> durations;
    private volatile Func<int>? invalidRequests;
    private volatile int identifiesLeft = -1;

    /// <param name="meters">Left out where nobody listens.</param>
    public DiscordMetrics(IMeterFactory? meters = null)
    {
        var meter = meters?.Create(MeterName) ?? new Meter(MeterName);
        events = meter.CreateCounter<long>("chatbot_gateway_events_total", description: "Dispatches heard, by name; those this bot does not read are \"other\".");
        duplicates = meter.CreateCounter<long>("chatbot_gateway_duplicates_total", description: "Dispatches heard again, after a resume for the most part.");
        identifies = meter.CreateCounter<long>("chatbot_gateway_identifies_total", description: "New sessions asked for.");
        resumes = meter.CreateCounter<long>("chatbot_gateway_resumes_total", description: "Sessions asked to go on: resumed, refused, or broken before either was said.");
        reconnects = meter.CreateCounter<long>("chatbot_gateway_reconnects_total", description: "Connections that ended and were followed by another, by why they ended.");
        closes = meter.CreateCounter<long>("chatbot_gateway_close_total", description: "Connections that the gateway closed, by its code; \"none\" where it said none.");
        requests = meter.CreateCounter<long>("chatbot_rest_requests_total", description: "Requests, each try by itself, by method, route and status; \"none\" where no answer came.");
        rateLimited = meter.CreateCounter<long>("chatbot_rest_ratelimited_total", description: "Answers that said to wait, by whose limit it was.");
        acknowledgements = meter.CreateHistogram(
            "chatbot_gateway_heartbeat_ack_seconds", "s", "From a heartbeat to its acknowledgement.", advice: Seconds(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30));
        durations = meter.CreateHistogram(
            "chatbot_rest_duration_seconds", "s", "From a request to its answer, without the waits for limits, by method and route.", advice: Seconds(0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15));
        meter.CreateObservableGauge("chatbot_gateway_identify_remaining", IdentifiesLeftOrNone, description: "Identifies left of the day's, as last asked.");
        meter.CreateObservableGauge("chatbot_rest_invalid_requests_10m", () => invalidRequests?.Invoke() ?? 0, description: "Requests refused with 401, 403 or 429 in ten minutes; at 10,000 Discord locks the address out.");
    }

    /// <summary>For whoever counts nothing.</summary>
    public static DiscordMetrics Unheard { get; } = new();

    internal int IdentifiesLeft
    {
        set => identifiesLeft = value;
    }

    internal Func<int> InvalidRequests
    {
        set => invalidRequests = value;
    }

    internal void EventCame(string name)
    {
        if (events.Enabled)
            events.Add(1, new KeyValuePair<string, object?>("type", DispatchReader.Reads(name) ? name : Otherwise));
    }

    internal void CameAgain() => duplicates.Add(1);

    internal void Identified() => identifies.Add(1);

    internal void Resumed(string result) => resumes.Add(1, new KeyValuePair<string, object?>("result", result));

    internal void Acknowledged(TimeSpan after) => acknowledgements.Record(after.TotalSeconds);

    internal void ConnectionOver(ConnectionEnd end)
    {
        reconnects.Add(1, new KeyValuePair<string, object?>("reason", ReasonOf(end)));
        if (end is ConnectionEnd.Closed closed)
            Closed(closed.Code);
    }

    internal void Closed(int? code) => closes.Add(1, new KeyValuePair<string, object?>("code", NameOf(code)));

    /// <param name="status">Null where no answer came.</param>
    internal void Asked(RestCall call, int? status, TimeSpan took)
    {
        var (method, route) = (new KeyValuePair<string, object?>("method", call.Method.Method), new KeyValuePair<string, object?>("route", "/" + call.Route));
        requests.Add(1, method, route, new KeyValuePair<string, object?>("status", status?.ToString(CultureInfo.InvariantCulture) ?? "none"));
        durations.Record(took.TotalSeconds, method, route);
    }

    internal void RateLimited(RateLimitScope scope) => rateLimited.Add(1, new KeyValuePair<string, object?>("scope", scope switch
    {
        RateLimitScope.User => "user",
        RateLimitScope.Shared => "shared",
        RateLimitScope.Global => "global",
        _ => "network",
    }));

    private IEnumerable<Measurement<int>> IdentifiesLeftOrNone() => identifiesLeft is >= 0 and var left ? [new Measurement<int>(left)] : [];

    private static InstrumentAdvice<double> Seconds(params double[] boundaries) => new() { HistogramBucketBoundaries = boundaries };

    private static string ReasonOf(ConnectionEnd end) => end switch
    {
        ConnectionEnd.Unreached => "unreached",
        ConnectionEnd.Closed { Code: null } => "broken",
        ConnectionEnd.Closed => "closed",
        ConnectionEnd.Zombie => "unanswered",
        ConnectionEnd.ReconnectAsked => "asked",
        ConnectionEnd.SessionInvalid => "invalid_session",
        ConnectionEnd.Unreadable => "unreadable",
        ConnectionEnd.CaughtUp => "caught_up",
        _ => Otherwise,
    };

    /// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes ; a code nobody knows makes no label.</summary>
    private static string NameOf(int? code) => code switch
    {
        null => "none",
        (>= 1000 and <= 1015) or (>= 4000 and <= 4014) => code.Value.ToString(CultureInfo.InvariantCulture),
        _ => Otherwise,
    };
}
