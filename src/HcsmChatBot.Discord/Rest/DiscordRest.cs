using System.Globalization;
using System.Text.Json;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Json;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Rest;

/// <summary>Discord's REST API, as far as the bot uses it. https://docs.discord.com/developers/reference</summary>
public sealed partial class DiscordRest : IDiscordRest, IDisposable
{
    private readonly RestSender sender;
    private readonly FileDownload files;

    /// <param name="http">A plain one: logging handlers would write interaction tokens, which stand in paths.</param>
    /// <param name="metrics">Left out where nothing is counted.</param>
    public DiscordRest(DiscordOptions options, HttpClient http, TimeProvider time, ILogger<DiscordRest> log, DiscordMetrics? metrics = null)
        : this(options, new RestEdge(http, WithoutRedirects, time, Random.Shared.NextDouble) { Metrics = metrics ?? DiscordMetrics.Unheard }, log)
    {
    }

    internal DiscordRest(DiscordOptions options, RestEdge edge, ILogger<DiscordRest> log) =>
        (sender, files) = (new RestSender(options, edge, log), new FileDownload(options, edge, log));

    public CancellationToken TokenRefused => sender.TokenRefused;

    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken stopping) =>
        AskAsync<GatewayBot>(new RestCall(HttpMethod.Get, "gateway/bot", "gateway/bot"), stopping);

    public void Dispose() => sender.Dispose();

    private async Task<T> AskAsync<T>(RestCall call, CancellationToken stopping)
    {
        var body = await sender.SendAsync(call, stopping);
        try
        {
            return Wire.Read<T>(body);
        }
        catch (JsonException)
        {
            throw new DiscordUnreachableException($"The answer to {call} could not be read.");
        }
    }

    private async Task<IReadOnlyList<T>> AskForListAsync<T>(RestCall call, CancellationToken stopping)
        where T : class => Present.In(await AskAsync<IReadOnlyList<T?>>(call, stopping));

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
