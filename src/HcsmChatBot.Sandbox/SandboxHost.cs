using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HcsmChatBot.Sandbox;

/// <summary>A Discord on this machine: gateway, REST API, the rehearsal operations and a page to try them.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    /// <summary>Ten files of the largest size as base64, and some words.</summary>
    private const long LargestRequest = 15L * Attachments.Largest;

    private const int PortsTried = 20;

    private readonly SandboxOptions options;
    private readonly WebApplication app;
    private readonly World world;
    private readonly Recorder recorder;

    private SandboxHost(SandboxOptions options, WebApplication app)
    {
        this.options = options;
        this.app = app;
        Clock = new SandboxClock(options.Time);
        world = new World(Clock, options);
        GoOnFrom(world.Messages.Newest);
        recorder = new Recorder(options.RecordTo);
        var sessions = new GatewaySessions(world);
        var feed = new EventFeed(app.Lifetime.ApplicationStopping);
        world.Announced += sessions.Deliver;
        world.Announced += feed.Deliver;
        var strip = new Strip(Clock, feed.Deliver);
        world.Faults.Struck += kind => strip.Tell(new StripLine("FaultStruck", new Dictionary<string, string> { ["kind"] = kind }, []));
        sessions.Changed += (what, session) => strip.Tell(new StripLine(what, new Dictionary<string, string> { ["bot"] = session.BotId }, []));
        Clock.Turned += () => feed.Deliver(new Happening("SANDBOX_CLOCK", RehearsalRoutes.Describe(Clock)));
        world.Faults.Changed += () => feed.Deliver(new Happening("SANDBOX_FAULTS", []));
        Rehearsal = new RehearsalApi(world, sessions, strip);
        Map(sessions, feed);
    }

    /// <summary>Known once started: http://127.0.0.1:PORT/</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>What people in the sandbox see as "now".</summary>
    public SandboxClock Clock { get; }

    public RehearsalApi Rehearsal { get; }

    /// <param name="alsoMap">Further pages on the same address, such as the bot's transcripts.</param>
    /// <exception cref="IOException">Another sandbox uses the data directory.</exception>
    /// <exception cref="InvalidDataException">The journal in the data directory is damaged.</exception>
    public static SandboxHost Build(SandboxOptions options, Action<WebApplication>? alsoMap = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, OwnersLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var host = new SandboxHost(options, builder.Build());
        alsoMap?.Invoke(host.app);
        return host;
    }

    /// <exception cref="SandboxPortTakenException">Try another port.</exception>
    public async Task StartAsync(CancellationToken stopping)
    {
        try
        {
            await app.StartAsync(stopping);
            world.Address = Address;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException or SocketException)
        {
            throw new SandboxPortTakenException(options.Port, exception);
        }
    }

    /// <summary>Builds and starts one on the wanted port, or on the next that is free.</summary>
    /// <param name="onTaken">Is told each port that is taken.</param>
    /// <exception cref="SandboxPortTakenException">That one and the next twenty are taken.</exception>
    /// <exception cref="IOException">Another sandbox uses the data directory.</exception>
    /// <exception cref="InvalidDataException">The journal in the data directory is damaged.</exception>
    public static async Task<SandboxHost> StartOnFreePortAsync(
        SandboxOptions options, Action<int> onTaken, Action<WebApplication>? alsoMap, CancellationToken stopping)
    {
        for (var tried = options.Port; ; tried++)
        {
            var sandbox = Build(options with { Port = tried }, alsoMap);
            try
            {
                await sandbox.StartAsync(stopping);
                return sandbox;
            }
            catch (SandboxPortTakenException) when (options.Port != 0 && tried < Math.Min(options.Port + PortsTried, ushort.MaxValue))
            {
                onTaken(tried);
                await sandbox.DisposeAsync();
            }
            catch
            {
                await sandbox.DisposeAsync();
                throw;
            }
        }
    }

    public Task StopAsync(CancellationToken stopping) => app.StopAsync(stopping);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        world.Dispose();
        recorder.Dispose();
        Clock.Dispose();
    }

    /// <summary>
    /// Where the clock had been turned ahead it goes on from the last that was said: what is said next must not stand before it, nor be older than what a bot has heard.
    /// </summary>
    private void GoOnFrom(DateTimeOffset? newest)
    {
        if (newest is not { } last || last <= Clock.GetUtcNow())
            return;
        Clock.Set(last);
        Clock.Run();
    }

    /// <summary>The owner starts and stops the sandbox; signals to the process are not its business.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private void Map(GatewaySessions sessions, EventFeed feed)
    {
        var gateway = new GatewayEndpoint(world, sessions, new GatewayRecorder(recorder), app.Lifetime.ApplicationStopping);
        var rest = new RestRecorder(recorder);
        app.Use(next => http => LocalOnly.GuardAsync(http, next));
        app.Use(next => http => rest.ObserveAsync(http, next));
        app.Use(next => http => DefaultRefusals.CompleteAsync(http, next));
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Use(next => http => http.WebSockets.IsWebSocketRequest && http.Request.Path != EventFeed.Socket ? gateway.AcceptAsync(http) : next(http));
        app.UseRouting();
        RestApi.Map(app, world, sessions, new RateLimits(world));
        new RehearsalRoutes(app, Rehearsal, Clock).Map();
        app.MapGet("/rehearsal/events", feed.ServeAsync);
        app.MapGet(EventFeed.Socket, feed.ServeSocketAsync);
        new AttachmentFiles(world).Map(app);
        PageFiles.Map(app);
    }
}
