using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Rest;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Benchmarks.Load;

/// <summary>The bot's own client, used as the bot uses it.</summary>
internal static class OwnClient
{
    public static async Task HearAsync(LoadPlan plan)
    {
        var options = new DiscordOptions { Token = "benchmark", ApiBase = plan.ApiBase, Compress = plan.Compress };
        using var http = new HttpClient();
        using var rest = new DiscordRest(options, http, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        var gateway = new GatewayClient(options, rest, TimeProvider.System, NullLogger<GatewayClient>.Instance);
        var meter = new Meter(plan);
        await foreach (var dispatch in gateway.ReadAllAsync(resumeFrom: null, CancellationToken.None))
        {
            var goesOn = dispatch.Event is not GatewayEvent.MessagePosted { Message.Content.Length: > 0 } || meter.Count();
            gateway.Committed(dispatch.SessionId, dispatch.Sequence);
            if (!goesOn)
                break;
        }
    }
}
