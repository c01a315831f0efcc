using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>Reads the gateway in order and brings each dispatch to where it belongs. What nobody needs is done at once.</summary>
public sealed partial class GatewayPump(
    IGateway gateway, IDiscordRest rest, GatewayRoutes routes, GatewayProgress progress, GatewayCommits commits, ChatStore store, Errands errands,
    ILogger<GatewayPump> log) : BackgroundService
{
    /// <summary>How many ignored dispatches may come again after a crash.</summary>
    private const int CursorSavedEvery = 200;

    /// <summary>As the gateway says it. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
    private const int AuthenticationFailed = 4004;

    private readonly RecentInteractions met = new();
    private readonly GuildsInSight guilds = new();
    private readonly GuildLanes lanes = new(errands);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await routes.Chats.ReviveAsync(stoppingToken);
            var stored = await store.LoadCursorAsync(stoppingToken);
            if (stored is not null)
                progress.Restore(stored);
            await BothAsync(stored is { CanResume: true } ? stored.Cursor : null, stoppingToken);
        }
        catch (GatewayClosedForGoodException closed)
        {
            errands.Stop(closed);
        }
        catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
        {
            errands.Stop(bug);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await store.SaveCursorAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The goodbye took too long: the cursor of the last commit stands.
        }
    }

    /// <summary>Interactions have a lane of their own, so that nobody who pressed something waits behind messages that wait for the disk.</summary>
    private async Task BothAsync(GatewayCursor? cursor, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, rest.TokenRefused);
        var ahead = TakeInteractionsAsync(over.Token);
        try
        {
            await PumpAsync(cursor, over.Token);
        }
        catch (OperationCanceledException) when (rest.TokenRefused.IsCancellationRequested)
        {
            throw new GatewayClosedForGoodException(AuthenticationFailed, "Discord refuses the bot's token: copy it anew from the developer portal.");
        }
        finally
        {
            await over.CancelAsync();
            await ahead.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeInteractionsAsync(CancellationToken stopping)
    {
        await foreach (var dispatch in gateway.ReadInteractionsAsync(stopping))
        {
            if (dispatch.Event is GatewayEvent.InteractionCreated(var interaction) && met.First(interaction.Id, () => progress.TakeAhead(dispatch)) is { } ticket)
                Route(interaction, ticket, stopping);
        }
    }

    private async Task PumpAsync(GatewayCursor? cursor, CancellationToken stopping)
    {
        var sinceSaved = 0;
        var isNewProcess = true;
        await foreach (var dispatch in gateway.ReadAllAsync(cursor, stopping))
        {
            var before = progress.ApplicationId;
            if (dispatch.Event is GatewayEvent.InteractionCreated(var interaction))
            {
                if (met.First(interaction.Id, () => progress.Take(dispatch)) is { } first)
                    Route(interaction, first, stopping);
                else
                    progress.Pass(dispatch);
                continue;
            }

            var ticket = progress.Take(dispatch);
            // A process that resumes is told of no guild, and it may be a newer version with other commands.
            if (isNewProcess && dispatch.Event is GatewayEvent.Resumed)
                Aside(() => RegisterAsync(routes.Chats.GuildIds, stopping), stopping);
            isNewProcess &= dispatch.Event is not (GatewayEvent.Ready or GatewayEvent.Resumed);
            if (dispatch.Event is GatewayEvent.Ready { GuildIds: var present })
                await routes.Departures.LeaveAllButAsync(present, before == 0 || before == progress.ApplicationId, stopping);
            await HandleAsync(dispatch.Event, ticket, stopping);
            if (dispatch.Event is GatewayEvent.Ready || ++sinceSaved >= CursorSavedEvery)
            {
                await store.SaveCursorAsync(stopping);
                sinceSaved = 0;
            }
        }
    }

    private async Task HandleAsync(GatewayEvent happened, Ticket ticket, CancellationToken stopping)
    {
        routes.Guilds.Note(happened);
        var isInSight = guilds.HasGrown(happened);
        await routes.CatchUp.NoteAsync(happened, stopping);
        switch (happened)
        {
            case GatewayEvent.MessagePosted or GatewayEvent.MessageChanged or GatewayEvent.MessagesDeleted or GatewayEvent.ReactionChanged or GatewayEvent.ReactionsCleared:
                await lanes.FollowAsync(routes.Guilds.GuildOf(happened), () => DeliverAsync(happened, ticket, stopping), stopping);
                return;
            case GatewayEvent.GuildAvailable(var guild):
                Aside(() => RegisterAsync([guild.Id], stopping), stopping);
                Aside(() => routes.Series.OfGuildAsync(guild.Id, stopping), stopping);
                if (!isInSight)
                    break;
                Enter(guild.Id, ticket, () => routes.CatchUp.OfGuildAsync(guild.Id, stopping), stopping);
                return;
            case GatewayEvent.ThreadsListed(var guildId, var channelIds, _):
                Enter(guildId, ticket, () => routes.CatchUp.OfChannelsAsync(guildId, channelIds, stopping), stopping);
                return;
            case GatewayEvent.ChannelGone(var placeId, var guildId):
                Enter(guildId ?? 0, ticket, () => routes.LostPlaces.TellAsync(placeId, stopping), stopping);
                return;
            case GatewayEvent.GuildGone(var guildId, Outage: true):
                LogOutage(guildId);
                break;
            case GatewayEvent.GuildGone(var guildId, Outage: false):
                await routes.Departures.LeaveAsync(guildId, stopping);
                break;
            case GatewayEvent.Ready:
                LogReady();
                routes.OlderChats.LookThrough();
                break;
        }

        commits.Done(ticket);
    }

    private async Task DeliverAsync(GatewayEvent happened, Ticket ticket, CancellationToken stopping)
    {
        var isElsewhere = happened is GatewayEvent.MessagePosted(var message)
            ? await routes.DeliverAsync(message, ticket, stopping)
            : await routes.Amendments.DeliverAsync(happened, ticket, stopping);
        if (!isElsewhere)
            commits.Done(ticket);
    }

    /// <summary>It may take long: what happens in the guild from now on waits behind it, and nothing else does.</summary>
    private void Enter(ulong guildId, Ticket ticket, Func<Task> errand, CancellationToken stopping) => lanes.Enter(
        guildId,
        async () =>
        {
            await errand();
            commits.Done(ticket);
        },
        stopping);

    /// <summary>Beside both lanes: one person's request does not wait for another's.</summary>
    private void Route(Interaction interaction, Ticket ticket, CancellationToken stopping) => Aside(() => RouteAsync(interaction, ticket, stopping), stopping);

    private async Task RouteAsync(Interaction interaction, Ticket ticket, CancellationToken stopping)
    {
        if (!await routes.Interactions.RouteAsync(interaction, ticket, stopping))
            commits.Done(ticket);
    }

    private async Task RegisterAsync(IEnumerable<ulong> guildIds, CancellationToken stopping)
    {
        foreach (var guildId in guildIds)
            await routes.Commands.RegisterAsync(progress.ApplicationId, guildId, stopping);
    }

    private void Aside(Func<Task> errand, CancellationToken stopping) => _ = errands.Run(errand, stopping);

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Discord; a new session begins")]
    private partial void LogReady();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Guild {Guild} cannot be reached for now; its chats go on, and what is said there meanwhile is fetched afterwards")]
    private partial void LogOutage(ulong guild);
}
