using HcsmChatBot.Discord;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Health.Checks;

/// <summary>Nothing has ended the bot for good, and it is not about to stop.</summary>
internal sealed class RunningCheck(IHostApplicationLifetime lifetime, IDiscordRest rest) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        if (rest.TokenRefused.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("Discord refuses the bot's token.");
        return lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The bot stops; its log says why.")
            : HealthCheckResult.Healthy("Nothing has ended it.");
    }
}
