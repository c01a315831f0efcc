using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Discord.Rest;
using HcsmChatBot.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The client alone before a sandbox: what no bot needs to decide, and what both ends must mean alike.</summary>
internal sealed class ClientInSandbox : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Where what was said is recorded for tests/interop, if anywhere.</summary>
    private static readonly string? Recordings =
        Environment.GetEnvironmentVariable("RECORD_EXCHANGES_TO") is { Length: > 0 } folder ? Path.Combine(folder, "client") : null;

    private readonly CancellationTokenSource leaving = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient http = new();
    private readonly GatewayClient gateway;
    private readonly DiscordRest rest;
    private readonly Task listening;

    private ClientInSandbox(SandboxHost sandbox)
    {
        Sandbox = sandbox;
        Guild = People.EnsureGuild("Community");
        Channel = People.EnsureChannel(Guild, "hcsmca");
        Person = People.EnsureMember(Guild, new RehearsalMember("ann", "Ann"));
        var bot = People.EnsureBot(Guild, "HcsmChatBot");
        Application = bot.ApplicationId;
        var options = new DiscordOptions { Token = bot.Token, ApiBase = new Uri(sandbox.Address, "api/v10/") };
        rest = new DiscordRest(options, http, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        gateway = new GatewayClient(options, rest, TimeProvider.System, NullLogger<GatewayClient>.Instance);
        listening = ListenAsync();
    }

    public SandboxHost Sandbox { get; }

    public RehearsalApi People => Sandbox.Rehearsal;

    public IDiscordRest Rest => rest;

    public ulong Application { get; }

    public ulong Guild { get; }

    public ulong Channel { get; }

    public ulong Person { get; }

    /// <param name="alsoMay">What everybody in the guild may do besides seeing it and writing in it.</param>
    public static async Task<ClientInSandbox> StartAsync(ulong alsoMay = 0)
    {
        var sandbox = SandboxHost.Build(new SandboxOptions { RateLimits = false, FirstAnswerWithin = Patience, RecordTo = Recordings });
        await sandbox.StartAsync(default);
        var client = new ClientInSandbox(sandbox);
        client.People.EnsureRole(client.Guild, "@everyone", (1UL << 10) | (1UL << 11) | (1UL << 31) | (1UL << 38) | alsoMay);
        await client.ready.Task.WaitAsync(Patience);
        return client;
    }

    /// <summary>What a person did, as the client hears it.</summary>
    public async Task<Interaction> HeardAsync(ulong interaction)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var dispatch in gateway.ReadInteractionsAsync(patience.Token))
        {
            if (dispatch.Event is GatewayEvent.InteractionCreated { Interaction: { } heard } && heard.Id == interaction)
                return heard;
        }

        throw new InvalidOperationException("The gateway ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await listening;
        rest.Dispose();
        http.Dispose();
        leaving.Dispose();
        await Sandbox.StopAsync(default);
        await Sandbox.DisposeAsync();
    }

    private async Task ListenAsync()
    {
        try
        {
            await foreach (var dispatch in gateway.ReadAllAsync(resumeFrom: null, leaving.Token))
            {
                gateway.Committed(dispatch.SessionId, dispatch.Sequence);
                if (dispatch.Event is GatewayEvent.GuildAvailable)
                    ready.TrySetResult();
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }
}
