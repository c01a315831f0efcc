using System.Threading.Channels;
using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Rights;
using HcsmChatBot.Series;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>The pump with all it leads to, before a gateway that says what the test says.</summary>
internal sealed class ScriptedPump : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<Dispatch> stream = Channel.CreateUnbounded<Dispatch>();
    private readonly GatewayPump pump;
    private long sequence;

    public ScriptedPump()
    {
        var gateway = new Mock<IGateway>();
        gateway.Setup(client => client.ReadAllAsync(It.IsAny<GatewayCursor?>(), It.IsAny<CancellationToken>()))
            .Returns((GatewayCursor? _, CancellationToken stopping) => stream.Reader.ReadAllAsync(stopping));
        gateway.Setup(client => client.ReadInteractionsAsync(It.IsAny<CancellationToken>()))
            .Returns((CancellationToken stopping) => Channel.CreateUnbounded<Dispatch>().Reader.ReadAllAsync(stopping));
        Shell.Rest.Setup(rest => rest.TokenRefused).Returns(TokenRefused.Token);
        Shell.Rest.Setup(rest => rest.GetGuildCommandsAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordUnreachableException("no answer"));
        var departures = new Departures(Shell.Chats, [], Shell.Store, NullLogger<Departures>.Instance);
        var olderChats = new OlderChats(new HistoryComparison(Shell.Rest.Object, Shell.Store, Shell.Guilds), Shell.Store, Shell.Chats, Shell.Time, NullLogger<OlderChats>.Instance);
        var routes = new GatewayRoutes(
            Shell.Chats, Shell.Guilds, Shell.Interactions, new CommandRegistrar(Shell.Rest.Object, [Shell.Commands], NullLogger<CommandRegistrar>.Instance), Shell.CatchUp,
            new AmendmentRoutes(Shell.Chats, Shell.Guilds, Shell.Amendments), departures, olderChats,
            new LostPlaces(Shell.Chats, Shell.Time, NullLogger<LostPlaces>.Instance),
            new SeriesSeeds(new SeriesSoil(new SeriesFile([], []), Shell.Guilds, Shell.Options), Shell.Series, Shell.ClockNotices, Shell.Chats, NullLogger<SeriesSeeds>.Instance));
        pump = new GatewayPump(
            gateway.Object, Shell.Rest.Object, routes, Shell.Progress, new GatewayCommits(Shell.Progress, gateway.Object), Shell.Store,
            new Errands(Shell.Work, Shell.Lifetime, Log), NullLogger<GatewayPump>.Instance);
    }

    public ScriptedShell Shell { get; } = new();

    public LevelLog<Errands> Log { get; } = new();

    public CancellationTokenSource TokenRefused { get; } = new();

    /// <summary>Begins with chats that the database holds.</summary>
    public async Task StartAsync(params Chat[] chats)
    {
        foreach (var chat in chats)
            await Shell.Store.SaveAsync(new Commit(new Transition(chat, []), new ChatEvent.EndDue(ScriptedShell.Wednesday)), default);
        await pump.StartAsync(default);
        Say(new GatewayEvent.Ready(new HcsmChatBot.Discord.Models.User(), 9, "one", new Uri("wss://gateway.example/"), [.. chats.Select(chat => chat.Plan.GuildId)]));
    }

    public void Say(GatewayEvent happened) => stream.Writer.TryWrite(new Dispatch("one", ++sequence, happened));

    /// <summary>Waits until all that was said is committed or deliberately ignored.</summary>
    public async Task SettleAsync()
    {
        await Soon.UntilAsync(() => Shell.Progress.Committed >= sequence && Shell.Work.IsNone);
    }

    public Task EndedAsync() => pump.ExecuteTask!.WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await pump.StopAsync(default);
        pump.Dispose();
        await Shell.DisposeAsync();
        TokenRefused.Dispose();
    }
}
