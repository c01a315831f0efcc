using System.Net;
using System.Net.Sockets;
using HcsmChatBot.Connection;
using HcsmChatBot.Health.Exposition;
using HcsmChatBot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Health;

/// <summary>
/// Tells whoever supervises the bot how it is: /healthz/live, /healthz/ready, /healthz/startup, and /metrics for Prometheus. It stands beside the bot, so
/// that it answers while the bot starts and while it stops.
/// </summary>
internal sealed partial class HealthPage(
    HealthCheckService checks, MeterReadings readings, BotGauges gauges, StoredFigures figures, ConnectionClock clock, ILogger<HealthPage> log) : IAsyncDisposable
{
    public const string Live = "live", Ready = "ready", Startup = "startup";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource closing = new();
    private WebApplication? app;
    private Task looking = Task.CompletedTask;

    /// <summary>Null where it is not open.</summary>
    public Uri? Address => app?.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? new Uri(address) : null;

    /// <summary>Counts from now on, and answers where that is wanted and possible.</summary>
    /// <exception cref="SettingsException">Somebody chose this address and port, and they cannot be had.</exception>
    public async Task OpenAsync(HealthOptions options, CancellationToken stopping)
    {
        if (options.IsOff)
            return;
        var page = Build(options);
        try
        {
            await page.StartAsync(stopping);
            app = page;
            readings.Begin();
            // They are read through their meter alone.
            GC.KeepAlive(gauges);
            looking = LookNowAndThenAsync();
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await page.DisposeAsync();
            Miss(options);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (app is not null)
            await app.DisposeAsync();
        closing.Dispose();
    }

    /// <summary>A bot does not stay away from its community for a port that nobody asked for.</summary>
    private void Miss(HealthOptions options)
    {
        if (options.Port != HealthOptions.UsualPort)
            throw new SettingsException($"Health:Address and Health:Port name {options.Address} and {options.Port}, where nothing can listen: the port is taken or needs rights, or the address is none of this machine's. Expected a free port, or 0 for none.");
        LogMissed(options.Port);
    }

    private WebApplication Build(HealthOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 16;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxRequestHeadersTotalSize = 8192;
            kestrel.Limits.MaxRequestLineSize = 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
            kestrel.Listen(options.Listening, options.Port);
        });
        builder.Services.AddRouting().AddSingleton(checks).AddSingleton<IHostLifetime, OwnersLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        // A page elsewhere whose name was pointed to this machine is not answered. https://owasp.org/www-community/attacks/DNS_Rebinding
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = IPAddress.IsLoopback(options.Listening) ? ["localhost", "127.0.0.1", "[::1]", options.AskedAt.Host] : ["*"]);
        var page = builder.Build();
        page.UseHostFiltering();
        page.UseRouting();
        foreach (var tag in new[] { Live, Ready, Startup })
            page.MapHealthChecks($"/healthz/{tag}", Asking(tag));
        page.MapGet("/metrics", ExposeAsync);
        return page;
    }

    private static HealthCheckOptions Asking(string tag) => new() { Predicate = check => check.Tags.Contains(tag), ResponseWriter = HealthReply.WriteAsync };

    private Task ExposeAsync(HttpContext http)
    {
        http.Response.ContentType = PrometheusText.ContentType;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(readings.Scrape(), http.RequestAborted);
    }

    private async Task LookNowAndThenAsync()
    {
        while (true)
        {
            try
            {
                await Task.Run(() => figures.LookAsync(closing.Token));
            }
            catch (Exception failure) when (failure is SqliteException or IOException)
            {
                LogUnlooked(failure.GetType().Name);
            }

            await Task.Delay(BetweenLooks, clock.Time, closing.Token);
        }
    }

    /// <summary>The bot starts and stops it; signals to the process are not its business.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Port {Port} is taken: the bot runs without its page of health and metrics. Set Health:Port to a free one, or to 0 to do without it")]
    private partial void LogMissed(int port);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The figures of the database could not be read ({Failure}); those before it stand")]
    private partial void LogUnlooked(string failure);
}
