using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Storage;

/// <summary>What is counted and measured of the one writing connection.</summary>
public sealed class StorageMetrics
{
    /// <summary>SQLITE_BUSY and SQLITE_LOCKED. https://sqlite.org/rescode.html</summary>
    private const int IsBusy = 5, IsLocked = 6;

    private readonly Histogram<double> turns;
    private readonly Counter<long> busy;
    private readonly Counter<long> erasures;
    private readonly Histogram<double> erasing;

    /// <param name="meters">Left out where nobody listens.</param>
    public StorageMetrics(IMeterFactory? meters = null)
    {
        const string name = "HcsmChatBot.Storage";
        var meter = meters?.Create(name) ?? new Meter(name);
        turns = meter.CreateHistogram("chatbot_db_write_seconds", "s", "How long a turn of the writing connection took, its commit included.", advice: Seconds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5));
        busy = meter.CreateCounter<long>("chatbot_db_busy_total", description: "Turns that failed because another program held the database.");
        erasures = meter.CreateCounter<long>("chatbot_erasure_requests_total", description: "Erasures, of persons, guilds and old chats: done or failed.");
        erasing = meter.CreateHistogram("chatbot_erasure_seconds", "s", "How long an erasure took until it was committed.", advice: Seconds(0.01, 0.05, 0.1, 0.5, 1, 5, 30));
    }

    /// <summary>For whoever counts nothing.</summary>
    public static StorageMetrics Unheard { get; } = new();

    /// <summary>Measures until it is disposed of.</summary>
    internal Span Turn() => new(turns);

    internal void Failed(Exception failure)
    {
        if (failure is SqliteException { SqliteErrorCode: IsBusy or IsLocked } || failure.InnerException is SqliteException { SqliteErrorCode: IsBusy or IsLocked })
            busy.Add(1);
    }

    /// <summary>Measures until it is disposed of, and counts what came of it.</summary>
    internal Erasing Erasure() => new(this);

    private static InstrumentAdvice<double> Seconds(params double[] boundaries) => new() { HistogramBucketBoundaries = boundaries };

    internal readonly struct Span(Histogram<double> into) : IDisposable
    {
        private readonly long began = Stopwatch.GetTimestamp();

        public void Dispose() => into.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    internal sealed class Erasing(StorageMetrics metrics) : IDisposable
    {
        private readonly Span span = new(metrics.erasing);
        private string state = "failed";

        public void Done() => state = "done";

        public void Dispose()
        {
            metrics.erasures.Add(1, new KeyValuePair<string, object?>("state", state));
            span.Dispose();
        }
    }
}
