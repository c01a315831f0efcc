using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>One connection from its hello to its end: reads payloads, does what the session says, and beats meanwhile.</summary>
internal sealed class GatewayConnection
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly IGatewayTransport transport;
    private readonly SessionProgress progress;
    private readonly DiscordOptions options;
    private readonly GatewayEdge edge;
    private readonly ILogger log;
    private readonly Heartbeat heartbeat;
    private readonly SendBudget budget;

    public GatewayConnection(IGatewayTransport transport, SessionProgress progress, DiscordOptions options, GatewayEdge edge, ILogger log)
    {
        (this.transport, this.progress, this.options, this.edge, this.log) = (transport, progress, options, edge, log);
        heartbeat = new Heartbeat(edge, leaving => BeatAsync(scheduled: true, leaving));
        budget = new SendBudget(edge.Time);
    }

    /// <summary>Whether any dispatch came through.</summary>
    public bool Fruitful { get; private set; }

    public async Task<ConnectionEnd> RunAsync(CancellationToken stopping)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var receiving = ReceiveUntilEndAsync(leaving.Token);
        var beating = heartbeat.RunAsync(leaving.Token);
        try
        {
            return await await Task.WhenAny(receiving, beating);
        }
        finally
        {
            await leaving.CancelAsync();
            await Task.WhenAll((Task)receiving, beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            using var tooLong = new CancellationTokenSource(LongestGoodbye, edge.Time);
            await transport.CloseAsync(CloseCodes.KeepSession, tooLong.Token);
        }
    }

    private async Task<ConnectionEnd> ReceiveUntilEndAsync(CancellationToken leaving)
    {
        while (true)
        {
            var frame = await transport.ReceiveAsync(leaving);
            if (frame.Payload is not { } json)
                return new ConnectionEnd.Closed(frame.CloseCode);
            if (GatewayPayload.TryRead(json) is not { } payload)
                return new ConnectionEnd.Unreadable();
            if (await TakeAsync(payload, leaving) is { } end)
                return end;
        }
    }

    private async Task<ConnectionEnd?> TakeAsync(GatewayPayload payload, CancellationToken leaving)
    {
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

    private async Task DoAsync(GatewayAction action, CancellationToken leaving)
    {
        switch (action)
        {
            case GatewayAction.StartHeartbeat start:
                heartbeat.Start(start.Interval);
                break;
            case GatewayAction.Identify:
                await SendAsync(OutgoingPayload.Identify(options), scheduledHeartbeat: false, leaving);
                break;
            case GatewayAction.Resume resume:
                await SendAsync(OutgoingPayload.Resume(options, resume.SessionId, resume.Sequence), scheduledHeartbeat: false, leaving);
                break;
            case GatewayAction.BeatNow:
                await BeatAsync(scheduled: false, leaving);
                break;
            case GatewayAction.NoteAck:
                heartbeat.Acknowledged();
                progress.Signs.Heard();
                break;
            case GatewayAction.NoteUnreadable unreadable:
                log.LogWarning("Dispatch {Sequence} ({Name}) has an unknown shape and was passed over.", unreadable.Sequence, unreadable.Name);
                break;
            case GatewayAction.Deliver deliver:
                await DeliverAsync(deliver, leaving);
                break;
        }
    }

    private async Task DeliverAsync(GatewayAction.Deliver deliver, CancellationToken leaving)
    {
        var committed = deliver.Dispatch.Event is GatewayEvent.Ready ready ? new Watermark(ready.SessionId, deliver.Dispatch.Sequence) : progress.Committed;
        var delivery = new Delivery(deliver.Dispatch, committed);
        heartbeat.Dispatched();
        if (deliver.Dispatch.Event is GatewayEvent.Ready or GatewayEvent.Resumed)
            progress.Signs.Heard();
        if (deliver.Dispatch.Event is GatewayEvent.InteractionCreated)
            progress.Interactions.TryWrite(deliver.Dispatch);
        if (progress.Deliveries.Reader.Count == 0)
            progress.Signs.Taken();
        if (!progress.Deliveries.Writer.TryWrite(delivery))
        {
            heartbeat.Unread();
            await progress.Deliveries.Writer.WriteAsync(delivery, leaving);
            heartbeat.ReadAgain();
        }

        progress.Committed = committed;
        Fruitful = true;
    }

    private Task BeatAsync(bool scheduled, CancellationToken leaving) =>
        SendAsync(OutgoingPayload.Heartbeat(progress.Session.Heard), scheduled, leaving);

    private async Task SendAsync(byte[] payload, bool scheduledHeartbeat, CancellationToken leaving)
    {
        if (budget.TryTake(scheduledHeartbeat))
            await transport.SendAsync(payload, leaving);
        else
            log.LogWarning("An event was not sent to the gateway, which takes 120 in 60 seconds.");
    }
}
