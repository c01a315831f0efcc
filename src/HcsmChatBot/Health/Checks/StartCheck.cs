using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HcsmChatBot.Health.Checks;

/// <summary>
/// The start is over. The database was brought to its schema before anybody could ask; then what it holds is brought back to life, and the gateway says READY
/// or RESUMED for the first time.
/// </summary>
internal sealed class StartCheck(LiveChats chats, IGateway gateway) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        if (!chats.Revived.IsCompletedSuccessfully)
            return HealthCheckResult.Unhealthy("The database has its schema; its chats are not brought back yet.");
        return gateway.Link.WasUp
            ? HealthCheckResult.Healthy("The chats are back, and the gateway has said READY or RESUMED.")
            : HealthCheckResult.Unhealthy("The chats are back; the gateway has not said READY yet.");
    }
}
