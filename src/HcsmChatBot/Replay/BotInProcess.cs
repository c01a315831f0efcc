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

    public static async Task<BotInProcess> StartAsync(ReplayScene scene, ConfigFiles files, IConfigurationRoot settings, CancellationToken stopping)
    {
        var host = BotHost.Build(files, settings, new DiscordOptions { Token = scene.Token, ApiBase = scene.ApiBase }, scene.Sandbox.Clock);
        await host.StartAsync(stopping);
        return new BotInProcess(scene, host);
    }

    public override async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
