using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace HcsmChatBot.Health.Exposition;

/// <summary>What one instrument has said, by the values of its labels. An instrument always gives the same labels in the same order, three at most.</summary>
internal sealed class Family
{
    /// <summary>A label that takes ever new values is a mistake, and must not eat up the memory: what comes after so many shares one series.</summary>
    public const int MostSeries = 500;

    private const string Otherwise = "other";

    private readonly ConcurrentDictionary<LabelValues, Series> series = new();
    private readonly IReadOnlyList<double> boundaries;
    private readonly bool isAbsolute;
    private volatile string[] labels = [];

    private Family(Instrument instrument, string kind, IReadOnlyList<double> boundaries)
    {
        (Name, Help, Kind, this.boundaries) = (NameOf(instrument, kind), instrument.Description ?? "", kind, boundaries);
        isAbsolute = instrument.IsObservable || kind == "gauge";
    }

    public string Name { get; }

    public string Help { get; }

    /// <summary>counter, gauge or histogram.</summary>
    public string Kind { get; }

    public IReadOnlyList<string> Labels => labels;

    public IEnumerable<KeyValuePair<LabelValues, Series>> All => series;

    public static Family Of(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        if (type == typeof(Histogram<>))
            return new Family(instrument, "histogram", (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? []);
        return new Family(instrument, type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? "counter" : "gauge", []);
    }

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> given)
    {
        if (labels.Length != given.Length)
            labels = [.. NamesOf(given)];
        var one = Of(new LabelValues(Text(given, 0), Text(given, 1), Text(given, 2)));
        if (Kind == "histogram")
            one.Observe(value);
        else if (isAbsolute)
            one.Set(value);
        else
            one.Add(value);
    }

    /// <summary>What is observed is told anew each time, and what is told no more is gone.</summary>
    public void Forget()
    {
        if (isAbsolute)
            series.Clear();
    }

    private Series Of(LabelValues values)
    {
        if (series.TryGetValue(values, out var known))
            return known;
        var kept = series.Count < MostSeries ? values : values.Each(_ => Otherwise);
        return series.GetOrAdd(kept, _ => new Series(boundaries));
    }

    /// <summary>https://prometheus.io/docs/practices/naming/</summary>
    private static string NameOf(Instrument instrument, string kind)
    {
        var name = string.Concat(instrument.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return kind == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static List<string> NamesOf(ReadOnlySpan<KeyValuePair<string, object?>> given)
    {
        var names = new List<string>();
        foreach (var (name, _) in given)
            names.Add(name);
        return names;
    }

    private static string? Text(ReadOnlySpan<KeyValuePair<string, object?>> given, int index) =>
        index < given.Length ? Convert.ToString(given[index].Value, CultureInfo.InvariantCulture) : null;
}
