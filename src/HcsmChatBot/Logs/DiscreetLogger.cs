using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace HcsmChatBot.Logs;

/// <summary>
/// Stands before every sink: whatever is logged, by this program or by a library, goes through <see cref="Discretion"/> first. Enrichers could not do it, for
/// they cannot change an event's exception.
/// </summary>
internal sealed class DiscreetLogger(ILogger inner, Discretion discretion) : ILogger, IDisposable
{
    public void Write(LogEvent logEvent) => inner.Write(discretion.Of(logEvent));

    public bool IsEnabled(LogEventLevel level) => inner.IsEnabled(level);

    public ILogger ForContext(ILogEventEnricher enricher) => new DiscreetLogger(inner.ForContext(enricher), discretion);

    public ILogger ForContext(IEnumerable<ILogEventEnricher> enrichers) => new DiscreetLogger(inner.ForContext(enrichers), discretion);

    public ILogger ForContext(string propertyName, object? value, bool destructureObjects = false) =>
        new DiscreetLogger(inner.ForContext(propertyName, value, destructureObjects), discretion);

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
