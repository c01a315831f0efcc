using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>One connection from its hello to its end: reads payloads, does what the session says, and beats meanwhile.</summary>
internal sealed class GatewayConnection
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(1);

    private readonly IGatewayTransport transport;
    private readonly SessionProgress progress;
    private readonly DiscordOptions options;
    private readonly GatewayEdge edge;
    private readonly ILogger log;
    private readonly Heartbeat heartbeat;
    private readonly SendBudget budget;
    private readonly long began;
    private ConnectionYield brought;
    private bool isUp;
    private bool isResuming;

    /// <summary>When the last heartbeat was sent that is not acknowledged; 0 where none is out.</summary>
    private long beatAt;

    public GatewayConnection(IGatewayTransport transport, SessionProgress progress, DiscordOptions options, GatewayEdge edge, ILogger log)
    {
        (this.transport, this.progress, this.options, this.edge, this.log) = (transport, progress, options, edge, log);
        heartbeat = new Heartbeat(edge, leaving => BeatAsync(scheduled: true, leaving));
        budget = new SendBudget(edge.Time);
        began = edge.Time.GetTimestamp();
    }

    /// <summary>Leave to identify, where there is no session to resume.</summary>
    public IdentifyTurn? Turn { get; init; }

    public ConnectionYield Brought =>
        brought == ConnectionYield.SessionAlone && edge.Time.GetElapsedTime(began) >= AWhile ? ConnectionYield.Events : brought;

    public async Task<ConnectionEnd> RunAsync(CancellationToken stopping)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var receiving = ReceiveUntilEndAsync(leaving.Token);
        var beating = heartbeat.RunAsync(leaving.Token);
        var catchingUp = progress.Deliveries.CaughtUpAsync(leaving.Token);
        try
        {
            var end = await await Task.WhenAny(receiving, beating, catchingUp);
            if (isResuming)
                edge.Metrics.Resumed(end is ConnectionEnd.SessionInvalid { Resumable: false } ? "refused" : "broken");
            return end;
        }
        finally
        {
            await leaving.CancelAsync();
            using var tooLong = new CancellationTokenSource(LongestGoodbye, edge.Time);
            await transport.CloseAsync(CloseCodes.KeepSession, tooLong.Token);
            await Task.WhenAll(receiving, (Task)beating, catchingUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ConnectionEnd> ReceiveUntilEndAsync(CancellationToken leaving)
    {
        using var payloads = new IncomingPayloads(transport, options.Compress);
        while (true)
        {
            var (json, end) = await payloads.NextAsync();
            leaving.ThrowIfCancellationRequested();
            if (end is null)
                end = GatewayPayload.TryRead(json) is { } payload ? await TakeAsync(payload, leaving) : new ConnectionEnd.Unreadable();
            if (end is not null)
                return end;
        }
    }

    private async ValueTask<ConnectionEnd?> TakeAsync(GatewayPayload payload, CancellationToken leaving)
    {
        if (payload.Opcode == GatewayOpcode.Dispatch)
            Count(payload);
        var (next, actions) = progress.Session.Receive(payload, progress.Committed.Sequence);
        foreach (var action in actions)
        {
            if (action is GatewayAction.Leave leave)
                return leave.End;
            await DoAsync(action, leaving);
        }

        progress.Session = next;
        return null;
    }

    private async ValueTask DoAsync(GatewayAction action, CancellationToken leaving)
    {
        switch (action)
        {
            case GatewayAction.StartHeartbeat start:
                progress.Signs.Greeted(start.Interval);
                heartbeat.Start(start.Interval);
                break;
            case GatewayAction.Identify:
                Turn?.Use();
                edge.Metrics.Identified();
                await SendAsync(OutgoingPayload.Identify(options), scheduledHeartbeat: false, leaving);
                break;
            case GatewayAction.Resume resume:
                isResuming = true;
                await SendAsync(OutgoingPayload.Resume(options, resume.SessionId, resume.Sequence), scheduledHeartbeat: false, leaving);
                break;
            case GatewayAction.BeatNow:
                await BeatAsync(scheduled: false, leaving);
                break;
            case GatewayAction.NoteAck:
                heartbeat.Acknowledged();
                if (Interlocked.Exchange(ref beatAt, 0) is not 0 and var sent)
                    edge.Metrics.Acknowledged(edge.Time.GetElapsedTime(sent));
                // Before READY or RESUMED it says nothing of what may be heard.
                if (isUp)
                    progress.Signs.Heard();
                break;
            case GatewayAction.NoteUnreadable unreadable:
                log.LogWarning("Dispatch {Sequence} ({Name}) has an unknown shape and was passed over.", unreadable.Sequence, unreadable.Name);
                break;
            case GatewayAction.Deliver deliver:
                await DeliverAsync(deliver.Dispatch, leaving);
                break;
        }
    }

    private async ValueTask DeliverAsync(Dispatch dispatch, CancellationToken leaving)
    {
        Note(dispatch.Event);
        var committed = dispatch.Event is GatewayEvent.Ready ready ? new Watermark(ready.SessionId, dispatch.Sequence) : progress.Committed;
        if (dispatch.Event is GatewayEvent.InteractionCreated)
            progress.Interactions.TryWrite(dispatch);
        if (!await progress.Deliveries.PutAsync(new Delivery(dispatch, committed), leaving) && progress.Deliveries.PassedOver == 1)
            log.LogWarning("The reader of the gateway is {Count} events behind: what comes now is passed over and asked for again later.", DeliveryQueue.MostWaiting);
        progress.Committed = committed;
    }

    private void Note(GatewayEvent happened)
    {
        heartbeat.Dispatched();
        if (happened is GatewayEvent.Ready or GatewayEvent.Resumed)
        {
            isUp = true;
            progress.Signs.Up();
            if (isResuming && happened is GatewayEvent.Resumed)
                edge.Metrics.Resumed("resumed");
            isResuming = false;
            brought = brought == ConnectionYield.Events ? brought : ConnectionYield.SessionAlone;
        }
        else
        {
            brought = ConnectionYield.Events;
        }
    }

    private void Count(GatewayPayload payload)
    {
        edge.Metrics.EventCame(payload.Name ?? "");
        if (payload.Sequence is not { } sequence)
            return;
        if (payload.Event is not GatewayEvent.Ready && sequence <= progress.Furthest)
            edge.Metrics.CameAgain();
        else
            progress.Furthest = sequence;
    }

    private Task BeatAsync(bool scheduled, CancellationToken leaving)
    {
        Volatile.Write(ref beatAt, edge.Time.GetTimestamp());
        return SendAsync(OutgoingPayload.Heartbeat(progress.Session.Heard), scheduled, leaving);
    }

    private async Task SendAsync(byte[] payload, bool scheduledHeartbeat, CancellationToken leaving)
    {
        if (budget.TryTake(scheduledHeartbeat))
            await transport.SendAsync(payload, leaving);
        else
            log.LogWarning("An event was not sent to the gateway, which takes 120 in 60 seconds.");
    }
}
