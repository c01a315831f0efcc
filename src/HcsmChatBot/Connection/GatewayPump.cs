using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>Reads the gateway in order and brings each dispatch to where it belongs. What nobody needs is done at once.</summary>
public sealed partial class GatewayPump(
    IGateway gateway, GatewayRoutes routes, GatewayProgress progress, GatewayCommits commits, ChatStore store, WorkInHand work,
    IHostApplicationLifetime lifetime, ILogger<GatewayPump> log) : BackgroundService
{
    /// <summary>How many ignored dispatches may come again after a crash.</summary>
    private const int CursorSavedEvery = 200;

    private readonly RecentInteractions met = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await routes.Chats.ReviveAsync(stoppingToken);
            var stored = await store.LoadCursorAsync(stoppingToken);
            if (stored is not null)
                progress.Restore(stored);
            await BothAsync(stored?.Cursor, stoppingToken);
        }
        catch (GatewayClosedForGoodException closed)
        {
            LogClosed(closed.CloseCode, closed.Message);
            Stop(ExitStatus.ClosedForGood);
        }
        catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
        {
            LogBroken(bug);
            Stop(ExitStatus.Bug);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await store.SaveCursorAsync(cancellationToken);
    }

    /// <summary>Interactions have a lane of their own, so that nobody who pressed something waits behind messages that wait for the disk.</summary>
    private async Task BothAsync(GatewayCursor? cursor, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var ahead = TakeInteractionsAsync(over.Token);
        try
        {
            await PumpAsync(cursor, stopping);
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
            if (dispatch.Event is GatewayEvent.InteractionCreated(var interaction) && met.IsFirst(interaction.Id))
                Route(interaction, progress.TakeAhead(dispatch), stopping);
        }
    }

    private async Task PumpAsync(GatewayCursor? cursor, CancellationToken stopping)
    {
        var sinceSaved = 0;
        var isNewProcess = true;
        await foreach (var dispatch in gateway.ReadAllAsync(cursor, stopping))
        {
            var before = progress.ApplicationId;
            if (dispatch.Event is GatewayEvent.Ready ready)
                progress.Begin(ready);
            if (dispatch.Event is GatewayEvent.InteractionCreated(var interaction))
            {
                if (met.IsFirst(interaction.Id))
                    Route(interaction, progress.Take(dispatch), stopping);
                else
                    progress.Pass(dispatch);
                continue;
            }

            var ticket = progress.Take(dispatch);
            // A process that resumes is told of no guild, and it may be a newer version with other commands.
            if (isNewProcess && dispatch.Event is GatewayEvent.Resumed)
                Aside(() => RegisterAsync(routes.Chats.GuildIds, stopping), stopping);
            isNewProcess &= dispatch.Event is not (GatewayEvent.Ready or GatewayEvent.Resumed);
            if (dispatch.Event is GatewayEvent.Ready { GuildIds: var guilds })
                await routes.Departures.LeaveAllButAsync(guilds, before == 0 || before == progress.ApplicationId, stopping);
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
        await routes.CatchUp.NoteAsync(happened, stopping);
        switch (happened)
        {
            case GatewayEvent.MessagePosted(var message) when await routes.DeliverAsync(message, ticket, stopping):
                return;
            case GatewayEvent.MessageChanged or GatewayEvent.MessagesDeleted or GatewayEvent.ReactionChanged or GatewayEvent.ReactionsCleared
                when await routes.Amendments.DeliverAsync(happened, ticket, stopping):
                return;
            case GatewayEvent.Ready:
                LogReady();
                await routes.CatchUp.RunAsync(stopping);
                routes.OlderChats.LookThrough();
                break;
            case GatewayEvent.GuildGone(var guildId, Outage: false):
                await routes.Departures.LeaveAsync(guildId, stopping);
                break;
            case GatewayEvent.GuildAvailable(var guild):
                Aside(() => RegisterAsync([guild.Id], stopping), stopping);
                break;
        }

        commits.Done(ticket);
    }

    private void Stop(int status)
    {
        Environment.ExitCode = status;
        lifetime.StopApplication();
    }

    /// <summary>Beside both lanes: one person's request does not wait for another's.</summary>
    private void Route(Interaction interaction, Ticket ticket, CancellationToken stopping) => Aside(() => RouteAsync(interaction, ticket, stopping), stopping);

    private async Task RouteAsync(Interaction interaction, Ticket ticket, CancellationToken stopping)
    {
        if (!await routes.Interactions.RouteAsync(interaction, ticket, stopping))
            commits.Done(ticket);
    }

    private async Task RegisterAsync(IEnumerable<ulong> guilds, CancellationToken stopping)
    {
        foreach (var guild in guilds)
            await routes.Commands.RegisterAsync(progress.ApplicationId, guild, stopping);
    }

    private void Aside(Func<Task> errand, CancellationToken stopping)
    {
        work.Begin();
        _ = WatchAsync(errand, stopping);
    }

    private async Task WatchAsync(Func<Task> errand, CancellationToken stopping)
    {
        try
        {
            await errand();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception bug)
        {
            LogBroken(bug);
            Stop(ExitStatus.Bug);
        }
        finally
        {
            work.End();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Discord; a new session begins")]
    private partial void LogReady();

    [LoggerMessage(Level = LogLevel.Critical, Message = "The connection to Discord ended for good (code {Code}): {Reason}")]
    private partial void LogClosed(int code, string reason);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A bug was met; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}
