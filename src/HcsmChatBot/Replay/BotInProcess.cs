using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Replay;

/// <summary>The ordinary bot, on the sandbox's clock.</summary>
internal sealed class BotInProcess : PlayedBot
{
    private readonly IHost host;

    private BotInProcess(ReplayScene scene, IHost host)
    {
        this.host = host;
        Stage = new InProcessStage(scene, new BotPulse(host.Services.GetRequiredService<GatewayProgress>(), host.Services.GetRequiredService<WorkInHand>()));
    }

    public override ReplayStage Stage { get; }

    /// <param name="time">The clock of sockets and deadlines.</param>
    public static async Task<BotInProcess> StartAsync(ReplayScene scene, ConfigFiles files, IConfigurationRoot settings, TimeProvider time, CancellationToken stopping)
    {
        var discord = new DiscordOptions { Token = scene.Token, ApiBase = scene.ApiBase };
        var host = BotHost.Build(files, settings, discord, scene.Sandbox.Clock, new ConnectionClock(time));
        await host.StartAsync(stopping);
        return new BotInProcess(scene, host);
    }

    public override async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
