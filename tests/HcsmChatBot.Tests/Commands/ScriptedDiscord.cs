using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HcsmChatBot.Tests.Commands;

/// <summary>A server that says where its gateway is, and on it what the test says, to whoever comes. Other requests it never answers.</summary>
internal sealed class ScriptedDiscord : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<WebSocket, Task> talk;
    private readonly SemaphoreSlim talked = new(0);

    private ScriptedDiscord(WebApplication app, Func<WebSocket, Task> talk) => (this.app, this.talk) = (app, talk);

    public Uri ApiBase => new(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/api/v10/");

    /// <param name="talk">One connection to the gateway.</param>
    public static async Task<ScriptedDiscord> StartAsync(Func<WebSocket, Task> talk)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var discord = new ScriptedDiscord(app, talk);
        app.UseWebSockets();
        app.MapGet("/api/v10/gateway/bot", (HttpContext http) => new
        {
            url = $"ws://{http.Request.Host}/gateway",
            shards = 1,
            session_start_limit = new { total = 1000, remaining = 999, reset_after = 0, max_concurrency = 1 },
        });
        app.Map("/gateway", discord.AcceptAsync);
        app.MapFallback(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        await app.StartAsync();
        return discord;
    }

    /// <summary>Waits until one more connection has come to its end.</summary>
    public Task TalkedAsync(CancellationToken patience) => talked.WaitAsync(patience);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        talked.Dispose();
    }

    private async Task AcceptAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        try
        {
            await talk(socket);
        }
        catch (WebSocketException)
        {
            // The bot has gone.
        }
        finally
        {
            talked.Release();
        }
    }
}
