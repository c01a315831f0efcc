using System.Security.Cryptography;
using System.Text;
using HcsmChatBot.Benchmarks.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Benchmarks.Serving;

/// <summary>
/// A gateway in a process of its own that says what is planned as fast as the socket takes it, to whoever connects. It does not look at what it is told.
/// </summary>
internal static class EventServer
{
    /// <summary>Up to here the compressed stream is made before anybody listens: compressing is slower than hearing.</summary>
    private const int MostMadeAhead = 1_000_000;

    /// <summary>Prints its port and serves until its input ends.</summary>
    public static async Task<int> RunAsync(LoadPlan plan)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context => context.Request.Path.StartsWithSegments("/api") ? AnswerAsync(context) : SpeakAsync(context, plan));
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"{PortOf(app)}");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>Whatever is asked: where the gateway is.</summary>
    private static Task AnswerAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new
    {
        url = $"ws://{context.Request.Host}",
        shards = 1,
        session_start_limit = new { total = 1000, remaining = 1000, reset_after = 0, max_concurrency = 1 },
    });

    private static async Task SpeakAsync(HttpContext context, LoadPlan plan)
    {
        var compress = context.Request.Query["compress"] == "zlib-stream";
        using var stream = new EventStream(compress);
        var (greeting, beginning) = (stream.Greeting(), stream.Beginning(context.Connection.LocalPort));
        var messages = stream.Messages(plan.Total);
        if (compress && plan.Total <= MostMadeAhead)
            messages = [.. messages];

        await using var socket = await UpgradeAsync(context);
        await socket.WriteAsync(greeting);
        await socket.ReadAtLeastAsync(new byte[1], 1);
        await socket.WriteAsync(beginning);
        var listening = ReadToTheEndAsync(socket);
        try
        {
            foreach (var batch in messages)
                await socket.WriteAsync(batch);
            await listening;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // It has heard enough.
        }
    }

    private static Task<Stream> UpgradeAsync(HttpContext context)
    {
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = AcceptKey(context.Request.Headers.SecWebSocketKey.ToString());
        return context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
    }

    /// <summary>https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2</summary>
    private static string AcceptKey(string key) =>
        Convert.ToBase64String(CryptographicOperations.HashData(HashAlgorithmName.SHA1, Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));

    private static async Task ReadToTheEndAsync(Stream socket)
    {
        var heard = new byte[4096];
        while (await socket.ReadAsync(heard) > 0)
        {
        }
    }

    private static int PortOf(WebApplication app) =>
        new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;
}
