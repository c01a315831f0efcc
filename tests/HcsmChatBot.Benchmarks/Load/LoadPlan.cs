using System.Globalization;

namespace HcsmChatBot.Benchmarks.Load;

/// <summary>What is sent, and who listens.</summary>
internal sealed record LoadPlan
{
    /// <summary>Counted ones.</summary>
    public int Events { get; init; } = 200_000;

    /// <summary>Sent before those and not counted: until then the runtimes are still compiling what they run, in .NET and in Node.</summary>
    public int WarmUp { get; init; } = 500_000;

    public bool Compress { get; init; }

    /// <summary>Null: all of them.</summary>
    public string? Peer { get; init; }

    /// <summary>Of the server, for a peer.</summary>
    public int Port { get; init; }

    /// <summary>After how many events a peer tells of its memory; 0: never.</summary>
    public int ReportEach { get; init; }

    public int Total => WarmUp + Events;

    public Uri ApiBase => new($"http://127.0.0.1:{Port}/api/v10/");

    public Uri Gateway => new($"ws://127.0.0.1:{Port}/?v=10&encoding=json{(Compress ? "&compress=zlib-stream" : "")}");

    /// <exception cref="ArgumentException">An argument that is none of its own.</exception>
    public static LoadPlan Read(IReadOnlyList<string> arguments) => Read(new LoadPlan(), arguments);

    public static LoadPlan ForASoak(IReadOnlyList<string> arguments) =>
        Read(new LoadPlan { Events = 10_000_000, ReportEach = 1_000_000, Peer = Peers.Own }, arguments);

    /// <summary>As it is given on to another process.</summary>
    public IEnumerable<string> Arguments =>
    [
        "--events", $"{Events}", "--warm-up", $"{WarmUp}", "--port", $"{Port}", "--report-each", $"{ReportEach}",
        .. Peer is null ? Array.Empty<string>() : ["--peer", Peer],
        .. Compress ? ["--compress"] : Array.Empty<string>(),
    ];

    private static LoadPlan Read(LoadPlan plan, IReadOnlyList<string> arguments)
    {
        using var words = arguments.GetEnumerator();
        while (words.MoveNext())
        {
            plan = words.Current switch
            {
                "--events" => plan with { Events = Number() },
                "--warm-up" => plan with { WarmUp = Number() },
                "--port" => plan with { Port = Number() },
                "--report-each" => plan with { ReportEach = Number() },
                "--peer" => plan with { Peer = Word() },
                "--compress" => plan with { Compress = true },
                var unknown => throw new ArgumentException($"There is no argument {unknown}."),
            };
        }

        return plan;

        string Word() => words.MoveNext() ? words.Current : throw new ArgumentException("The last argument lacks its value.");

        int Number() => int.Parse(Word(), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
