using System.Globalization;
using HcsmChatBot.Discord;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HcsmChatBot.Health.Checks;

/// <summary>
/// The gateway has shown itself within two heartbeats. A resume takes a few seconds, so a single one does not show here; a connection that does not come back does.
/// </summary>
internal sealed class GatewayCheck(IGateway gateway) : IHealthCheck
{
    private const int BeatsOfPatience = 2;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        var (vitals, link) = (gateway.Vitals, gateway.Link);
        if (link is not { WasUp: true, Interval: { } interval })
            return HealthCheckResult.Unhealthy("The gateway has not said READY yet.");
        if (vitals.AwaitsIdentify)
            return HealthCheckResult.Unhealthy("The day's identifies are spent; the bot waits for new ones.");
        var ago = string.Create(CultureInfo.InvariantCulture, $"The gateway last showed itself {vitals.Silent.TotalSeconds:0} s ago; a heartbeat is due every {interval.TotalSeconds:0} s.");
        return vitals.Silent < BeatsOfPatience * interval ? HealthCheckResult.Healthy(ago) : HealthCheckResult.Unhealthy(ago);
    }
}
