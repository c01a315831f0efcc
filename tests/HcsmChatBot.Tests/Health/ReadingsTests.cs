using System.Diagnostics.Metrics;
using HcsmChatBot.Health.Exposition;
using Microsoft.Extensions.DependencyInjection;

namespace HcsmChatBot.Tests.Health;

/// <summary>https://prometheus.io/docs/instrumenting/exposition_formats/</summary>
public sealed class ReadingsTests : IDisposable
{
    private readonly ServiceProvider parts = Metered();
    private readonly MeterReadings readings;
    private readonly Meter meter;

    public ReadingsTests()
    {
        var meters = parts.GetRequiredService<IMeterFactory>();
        (readings, meter) = (new MeterReadings(meters), meters.Create("test"));
        readings.Begin();
    }

    public void Dispose()
    {
        readings.Dispose();
        parts.Dispose();
    }

    [Fact]
    public void A_counter_adds_up_by_its_labels_and_its_name_ends_in_total()
    {
        var counter = meter.CreateCounter<long>("knocks", description: "At the door.");

        counter.Add(1, new KeyValuePair<string, object?>("door", "front"));
        counter.Add(2, new KeyValuePair<string, object?>("door", "back"));
        counter.Add(4, new KeyValuePair<string, object?>("door", "front"));

        Assert.Equal("# HELP knocks_total At the door.\n# TYPE knocks_total counter\nknocks_total{door=\"back\"} 2\nknocks_total{door=\"front\"} 5\n", readings.Scrape());
        Assert.EndsWith("knocks_total{door=\"front\"} 5\n", readings.Scrape(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_break_a_line_or_a_quotation_is_escaped()
    {
        meter.CreateCounter<int>("odd.name_total", description: "One\\two\nthree").Add(1, new KeyValuePair<string, object?>("text", "a\"b\\c\nd"));

        Assert.Equal("# HELP odd_name_total One\\\\two\\nthree\n# TYPE odd_name_total counter\nodd_name_total{text=\"a\\\"b\\\\c\\nd\"} 1\n", readings.Scrape());
    }

    [Fact]
    public void The_buckets_of_a_histogram_hold_those_below_them()
    {
        var histogram = meter.CreateHistogram("wait_seconds", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1, 2.5] });
        foreach (var seconds in new[] { 0.25, 0.5, 0.75, 2, 8 })
            histogram.Record(seconds);

        Assert.Equal(
            """
            # HELP wait_seconds 
            # TYPE wait_seconds histogram
            wait_seconds_bucket{le="0.5"} 2
            wait_seconds_bucket{le="1"} 3
            wait_seconds_bucket{le="2.5"} 4
            wait_seconds_bucket{le="+Inf"} 5
            wait_seconds_sum 11.5
            wait_seconds_count 5

            """,
            readings.Scrape());
    }

    [Fact]
    public void A_gauge_is_what_it_is_now_and_one_that_tells_nothing_more_is_gone()
    {
        double? value = 1.25;
        meter.CreateObservableGauge("level", () => value is { } told ? new[] { new Measurement<double>(told) } : [], description: "Of the water.");

        Assert.EndsWith("\nlevel 1.25\n", readings.Scrape(), StringComparison.Ordinal);
        value = double.PositiveInfinity;
        Assert.EndsWith("\nlevel +Inf\n", readings.Scrape(), StringComparison.Ordinal);
        value = null;
        Assert.EndsWith("# TYPE level gauge\n", readings.Scrape(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_takes_ever_new_values_ends_in_one_series()
    {
        var counter = meter.CreateCounter<long>("visits_total");
        for (var visitor = 0; visitor < 5000; visitor++)
            counter.Add(1, new KeyValuePair<string, object?>("visitor", visitor));

        var lines = readings.Scrape().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, Family.MostSeries, Family.MostSeries + 3);
        Assert.Contains($"visits_total{{visitor=\"other\"}} {5000 - Family.MostSeries}", lines);
    }

    [Fact]
    public async Task Nothing_is_lost_where_many_count_at_once()
    {
        var counter = meter.CreateCounter<long>("races_total");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var lap = 0; lap < 10_000; lap++)
                counter.Add(1, new KeyValuePair<string, object?>("a", "x"), new KeyValuePair<string, object?>("b", "y"));
        })));

        Assert.EndsWith("races_total{a=\"x\",b=\"y\"} 80000\n", readings.Scrape(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_meters_of_another_bot_in_the_process_are_not_heard()
    {
        using var others = Metered();
        others.GetRequiredService<IMeterFactory>().Create("test").CreateCounter<long>("knocks").Add(1);

        Assert.Equal("", readings.Scrape());
    }

    private static ServiceProvider Metered() => new ServiceCollection().AddMetrics().BuildServiceProvider();
}
