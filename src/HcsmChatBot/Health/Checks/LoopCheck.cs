using HcsmChatBot.Connection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HcsmChatBot.Health.Checks;

/// <summary>The process gives its work a turn. Nothing is read or written for it, and Discord has no part in it: starting again would mend neither.</summary>
internal sealed class LoopCheck(Watchdog watchdog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(watchdog.IsAwake
        ? HealthCheckResult.Healthy("The watchdog has looked lately.")
        : HealthCheckResult.Unhealthy("The watchdog has not looked for half a minute."));
}
