using Serilog.Core;
using Serilog.Events;

namespace HcsmChatBot.Logs;

/// <summary>
/// Stands before every other sink: whatever is logged, by this program or by a library, with all that scopes and enrichers add, goes through
/// <see cref="Discretion"/> first. An enricher could not do it, for it cannot change an event's exception.
/// </summary>
/// <param name="others">Owned.</param>
internal sealed class DiscreetSink(Logger others, Discretion discretion) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => others.Write(discretion.Of(logEvent));

    public void Dispose() => others.Dispose();
}
