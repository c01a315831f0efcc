using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace HcsmChatBot.Health.Exposition;

/// <summary>Listens to the meters of one bot and keeps what they say, until it is asked for in Prometheus' format.</summary>
/// <param name="meters">Others' meters in this process are not its business.</param>
public sealed class MeterReadings(IMeterFactory meters) : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, Family> families = new();
    private readonly Lock scraping = new();

    /// <summary>From now on; nothing is counted of what was before.</summary>
    public void Begin()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
                listening.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument, Family.Of));
        };
        listener.SetMeasurementEventCallback<double>(static (_, value, labels, family) => ((Family)family!).Take(value, labels));
        listener.SetMeasurementEventCallback<long>(static (_, value, labels, family) => ((Family)family!).Take(value, labels));
        listener.SetMeasurementEventCallback<int>(static (_, value, labels, family) => ((Family)family!).Take(value, labels));
        listener.Start();
    }

    /// <summary>Everything as it is now. https://prometheus.io/docs/instrumenting/exposition_formats/</summary>
    public string Scrape()
    {
        lock (scraping)
        {
            foreach (var family in families.Values)
                family.Forget();
            listener.RecordObservableInstruments();
            return PrometheusText.Of(families.Values);
        }
    }

    public void Dispose() => listener.Dispose();
}
